namespace Codette.Domain.Sessions.Edits;

/// <summary>A change of one part of a list: the four verbs, the same for tracks, inserts, sends, clips and markers.</summary>
public abstract record PartEdit<T>
    where T : class, IPart
{
    private PartEdit()
    {
    }

    /// <summary>Which part.</summary>
    public abstract string Id { get; init; }

    /// <summary>The list after it, or null when the part is not there any more.</summary>
    internal abstract IReadOnlyList<T>? On(IReadOnlyList<T> parts);

    private static int IndexOf(IReadOnlyList<T> parts, string id)
    {
        for (var index = 0; index < parts.Count; index++)
        {
            if (parts[index].Id == id)
            {
                return index;
            }
        }

        return -1;
    }

    private static List<T> Inserted(IEnumerable<T> others, T part, int? index)
    {
        var list = others.ToList();
        list.Insert(Math.Clamp(index ?? list.Count, 0, list.Count), part);
        return list;
    }

    /// <summary>Changes some fields of a part; the others stay.</summary>
    public sealed record Set(string Id, Patch<T> Patch) : PartEdit<T>
    {
        public override string Id { get; init; } = Id;

        internal override IReadOnlyList<T>? On(IReadOnlyList<T> parts) =>
            IndexOf(parts, Id) is var at and >= 0 ? [.. parts.Take(at), Patch.On(parts[at]), .. parts.Skip(at + 1)] : null;
    }

    /// <summary>Adds a part, or replaces the one of its id whole.</summary>
    /// <param name="Part">As it is to be.</param>
    /// <param name="Index">Where, beyond the end meaning the end; null: where it is, and a new one at the end.</param>
    public sealed record Put(T Part, int? Index = null) : PartEdit<T>
    {
        public override string Id { get; init; } = Part.Id;

        internal override IReadOnlyList<T> On(IReadOnlyList<T> parts) =>
            IndexOf(parts, Id) is var at and >= 0
                ? Inserted(parts.Where((_, index) => index != at), Part, Index ?? at)
                : Inserted(parts, Part, Index);
    }

    /// <summary>Takes a part out.</summary>
    public sealed record Remove(string Id) : PartEdit<T>
    {
        public override string Id { get; init; } = Id;

        internal override IReadOnlyList<T>? On(IReadOnlyList<T> parts) =>
            IndexOf(parts, Id) is var at and >= 0 ? [.. parts.Where((_, index) => index != at)] : null;
    }

    /// <summary>Puts a part at another place, counted without it; beyond the end means the end.</summary>
    public sealed record Move(string Id, int Index) : PartEdit<T>
    {
        public override string Id { get; init; } = Id;

        internal override IReadOnlyList<T>? On(IReadOnlyList<T> parts) =>
            IndexOf(parts, Id) is var at and >= 0 ? Inserted(parts.Where((_, index) => index != at), parts[at], Index) : null;
    }
}
