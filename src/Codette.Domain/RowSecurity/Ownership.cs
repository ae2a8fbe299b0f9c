using System.Runtime.CompilerServices;

namespace Codette.Domain.RowSecurity;

/// <summary>
/// Whose rows are whose. A column names the owner when a policy compares it to who asks; where no policy does, when it points
/// to the users of the sign-in, or is called as such columns are; and what it points to names the same owner. Rows without one
/// belong to whom the rows belong that they point to; and where that is nobody, to nobody: such a table may be read by all.
/// </summary>
public sealed class Ownership
{
    private static readonly ConditionalWeakTable<Catalogue, Ownership> _known = [];

    private static readonly ObjectName _users = new("auth", "users");

    private static readonly string[] _names =
    [
        "owner", "owner_id", "ownerid", "user_id", "userid", "user", "user_uuid", "uid", "created_by", "author", "author_id", "account_id",
        "profile_id", "member_id", "customer_id",
    ];

    private readonly Dictionary<ObjectName, IReadOnlyList<string>> _columns;
    private readonly HashSet<ObjectName> _private = [];

    private Ownership(Catalogue catalogue)
    {
        _columns = catalogue.Relations.ToDictionary(relation => relation.Id, relation => ColumnsOf(relation, catalogue));
        foreach (var (relation, reference) in catalogue.Relations.SelectMany(relation => relation.References, (relation, reference) => (relation, reference)))
        {
            Share(relation, reference);
        }

        foreach (var relation in catalogue.Relations.Where(relation => _columns[relation.Id].Count > 0 || LooksAtCaller(relation)))
        {
            _private.Add(relation.Id);
        }

        while (catalogue.Relations.FirstOrDefault(IsBelowPrivate) is { } below)
        {
            _private.Add(below.Id);
        }
    }

    /// <summary>Of a catalogue: found out once, though many ask.</summary>
    public static Ownership Of(Catalogue catalogue) => _known.GetValue(catalogue, static each => new Ownership(each));

    /// <summary>The columns that name the owner; empty when none does.</summary>
    public IReadOnlyList<string> Columns(ObjectName relation) => _columns.GetValueOrDefault(relation, []);

    /// <summary>Of these the ones that name a group, in a table whose rows name a person too.</summary>
    public static IReadOnlyList<string> Groups(Relation relation)
    {
        var personal = relation.Policies.SelectMany(policy => policy.Texts).SelectMany(text => PolicyText.PersonalColumns(text, relation)).ToHashSet();
        return personal.Count == 0 ? [] : [.. Told(relation).Where(column => !personal.Contains(column))];
    }

    /// <summary>Whether its rows are somebody's.</summary>
    public bool IsPrivate(ObjectName relation) => _private.Contains(relation);

    /// <summary>Whose id is in a column that names the owner has it from the key that the column points to.</summary>
    private void Share(Relation relation, Reference reference)
    {
        var targets = reference.Columns.Zip(reference.Targets).Where(pair => _columns[relation.Id].Contains(pair.First)).Select(pair => pair.Second);
        _columns[reference.To] = [.. _columns.GetValueOrDefault(reference.To, []).Union(targets)];
    }

    private bool IsBelowPrivate(Relation relation) => !_private.Contains(relation.Id)
        && relation.References.Any(reference => reference.To != relation.Id && reference.To != _users && _private.Contains(reference.To));

    private static bool LooksAtCaller(Relation relation) => relation.Policies.Any(policy =>
        policy.Concerns(Verbs.Select) && policy.Using is { } text && PolicyText.LooksAtCaller(text) && !PolicyText.IsOpenToAllUsers(text));

    private static IReadOnlyList<string> ColumnsOf(Relation relation, Catalogue catalogue)
    {
        var told = Told(relation);
        // A partition's rows are those of the whole table, whose policies say whose they are.
        return relation.Id == _users ? ["id"]
            : told.Count == 0 && relation.Parent is { } parent && catalogue.Find(parent) is { } whole ? ColumnsOf(whole, catalogue)
            : told.Count > 0 ? told
            : relation.References.Where(reference => reference.To == _users).SelectMany(reference => reference.Columns).ToArray() is [_, ..] pointing ? pointing
            : [.. relation.Columns.Where(column => column.Base is "uuid" or "text" or "varchar" && _names.Contains(Plain(column.Name)))
                .Select(column => column.Name).Take(1)];
    }

    private static List<string> Told(Relation relation) =>
        [.. relation.Policies.SelectMany(policy => policy.Texts).SelectMany(text => PolicyText.OwnerColumns(text, relation)).Distinct()];

    /// <summary>In lower case, with <c>_</c> where a capital began a word.</summary>
    private static string Plain(string name) =>
        string.Concat(name.Select((letter, at) => char.IsUpper(letter) ? $"{(at > 0 ? "_" : "")}{char.ToLowerInvariant(letter)}" : $"{letter}"));
}
