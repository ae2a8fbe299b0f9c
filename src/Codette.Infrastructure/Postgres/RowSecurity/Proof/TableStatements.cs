using Codette.Domain.RowSecurity;

namespace Codette.Infrastructure.Postgres.RowSecurity.Proof;

/// <summary>The statements that try a table: what is done by one person, with the rows of one.</summary>
/// <param name="Table">Which table.</param>
/// <param name="Owners">The columns that say whose a row is: by name of the owner, else by what it points to.</param>
/// <param name="Groups">Of these the ones that name a group, in a table whose rows name a person too.</param>
/// <param name="Maker">Makes new rows.</param>
/// <param name="Salt">For new rows, one that no seeded row has.</param>
internal sealed record TableStatements(Relation Table, IReadOnlyList<string> Owners, IReadOnlyList<string> Groups, RowMaker Maker, int Salt)
{
    /// <summary>Above this many rows none is touched that was not made for the proof.</summary>
    public const int ManyRows = 1_000;

    /// <summary>Lets everybody see every row, so that a statement by key shows what one on all rows would reach.</summary>
    public string[] Sight =>
    [
        $"create policy codette_sight on {Name} for select to anon, authenticated using (true)", $"grant select on {Name} to anon, authenticated",
    ];

    private string Name => Table.SqlName;

    public bool IsLarge => Table.Rows > ManyRows;

    /// <summary>What there is of somebody's: their row, by its place and content, and how many they have.</summary>
    public string Look(SeededRow row)
    {
        var theirs = Owners.Count == 0 ? "0" : $"(select count(*) from {Name} where {Same(Owners, row)})";
        return $"select coalesce((select string_agg(tableoid || '.' || ctid || md5(t::text), ',') from {Name} as t where {ByKey(row, null)}), 'gone') || '|' || {theirs}";
    }

    /// <summary>How many rows point to what the row points to.</summary>
    private string LookBelow(Reference parent, SeededRow row) => $"select '|' || count(*) from {Name} where {Same(parent.Columns, row)}";

    /// <summary>What somebody tries with the other's rows of another table: to put one's own below them.</summary>
    /// <param name="role">Of the one who tries.</param>
    /// <param name="mine">Of the one who tries.</param>
    /// <param name="theirs">Points to the other's.</param>
    /// <param name="own">The world of the one who tries.</param>
    /// <param name="parents">What it points to that the one who tries does not see.</param>
    public IEnumerable<Attempt> Below(string role, SeededRow mine, SeededRow theirs, World own, IEnumerable<Reference> parents)
    {
        foreach (var parent in parents.Where(parent => parent.Columns.All(column => theirs.Values.GetValueOrDefault(column) is not null)))
        {
            if (Maker.Values(own, Table, Salt) is { } row)
            {
                foreach (var column in parent.Columns)
                {
                    row[column] = Literal(column, theirs);
                }

                yield return new(Deed.Insert, Aim.Plant, RowMaker.Insert(Table, row), LookBelow(parent, theirs));
            }

            yield return new(
                Deed.ChangeOwner, Aim.Plant, $"update {Name} set {Assigned(parent.Columns, theirs)} where {ByKey(mine, role)}", LookBelow(parent, theirs));
        }
    }

    /// <summary>What somebody tries with the row of another, and with rows in the other's name.</summary>
    /// <param name="role">Whose rights decide which columns a statement may name.</param>
    /// <param name="mine">Of the one who tries; null for who has none.</param>
    /// <param name="theirs">Of the other.</param>
    /// <param name="other">To whom the other's new rows belong.</param>
    public IEnumerable<Attempt> On(string role, SeededRow? mine, SeededRow theirs, World other)
    {
        var key = ByKey(theirs, role);
        yield return new(Deed.Select, Aim.See, $"select count(*) from {Name} where {key}");
        if (Maker.Values(other, Table, Salt) is { } planted)
        {
            yield return new(Deed.Insert, Aim.Plant, RowMaker.Insert(Table, planted));
        }

        if (Touched(role, theirs) is { } touch)
        {
            yield return new(Deed.Update, Aim.Touch, $"update {Name} set {touch} where {key}");
            if (!IsLarge)
            {
                yield return new(Deed.Update, Aim.Touch, $"update {Name} set {touch}");
            }
        }

        yield return new(Deed.Delete, Aim.Touch, $"delete from {Name} where {key}");
        if (!IsLarge)
        {
            yield return new(Deed.Delete, Aim.Touch, $"delete from {Name}");
        }

        if (Owners.Count > 0)
        {
            yield return new(Deed.ChangeOwner, Aim.Plant, $"update {Name} set {Assigned(Owners, theirs)} where {ByKey(mine ?? theirs, role)}");
            if (!IsLarge)
            {
                yield return new(Deed.ChangeOwner, Aim.Plant, $"update {Name} set {Assigned(Owners, theirs)}");
            }

            if (mine is not null)
            {
                yield return new(Deed.ChangeOwner, Aim.Touch, $"update {Name} set {Assigned(Owners, mine)} where {key}");
            }

            if (mine is not null && !IsLarge)
            {
                yield return new(Deed.ChangeOwner, Aim.Touch, $"update {Name} set {Assigned(Owners, mine)}");
            }
        }

        if (Upsert(role, mine, theirs, other) is { } upsert)
        {
            yield return new(Deed.Upsert, Aim.Touch, upsert);
        }
    }

    /// <summary>What somebody does with their own row.</summary>
    public IEnumerable<Attempt> Own(string role, SeededRow row, World world)
    {
        var key = ByKey(row, role);
        yield return new(Deed.Select, Aim.See, $"select count(*) from {Name} where {key}");
        if (Maker.Values(world, Table, Salt) is { } another)
        {
            yield return new(Deed.Insert, Owners.Count > 0 ? Aim.Plant : Aim.See, Owners.Count > 0
                ? RowMaker.Insert(Table, another)
                : $"with made as ({RowMaker.Insert(Table, another, "returning 1")}) select count(*) from made");
        }

        if (Touched(role, row) is { } touch)
        {
            yield return new(Deed.Update, Aim.Touch, $"update {Name} set {touch} where {key}");
        }

        yield return new(Deed.Delete, Aim.Touch, $"delete from {Name} where {key}");
        if (Owners.Count > 0)
        {
            yield return new(Deed.ChangeOwner, Aim.Touch, $"update {Name} set {Assigned(Owners, row)} where {key}");
        }

        if (Upsert(role, row, row, world) is { } upsert)
        {
            yield return new(Deed.Upsert, Aim.Touch, upsert);
        }
    }

    /// <summary>A row of one's own with the key of another's: an error tells that the key is there.</summary>
    public string? WithKeyOf(SeededRow theirs, World own) => Table.Keys.FirstOrDefault(key => !key.Columns.Any(Owners.Contains)) is { } key
        && Maker.Values(own, Table, Salt) is { } row && TakeKey(key, theirs, row) ? RowMaker.Insert(Table, row) : null;

    /// <summary>What a row becomes that is there: the first columns of it that may be named, as they are.</summary>
    private string? Upsert(string role, SeededRow? mine, SeededRow theirs, World other)
    {
        var key = Table.Keys.FirstOrDefault(key => key.Columns.All(CanBeGiven));
        if (key is null || Maker.Values(other, Table, Salt) is not { } row || Touched(role, theirs) is not { } touch || !TakeKey(key, theirs, row))
        {
            return null;
        }

        foreach (var owner in Owners.Where(owner => mine is not null && !key.Columns.Contains(owner)))
        {
            row[owner] = Literal(owner, mine!); // in one's own name, so far as the key lets it
        }

        return RowMaker.Insert(Table, row, $"on conflict ({string.Join(", ", key.Columns.Select(Sql.Name))}) do update set {touch}");
    }

    private bool TakeKey(Key key, SeededRow from, Dictionary<string, string> row)
    {
        foreach (var column in key.Columns)
        {
            row[column] = Literal(column, from);
        }

        return key.Columns.All(CanBeGiven);
    }

    private bool CanBeGiven(string name) => Column(name) is { } column && (!column.IsComputed || column.HasIdentity);

    /// <summary>A column that may be set to what it is: changed rows are told by where they lie.</summary>
    private string? Touched(string role, SeededRow row)
    {
        var isWhole = Table.Grants.Any(grant => grant.Role == role && grant.Verbs.Contains(Verbs.Update));
        var isPart = !isWhole && Table.IsGranted(role, Verbs.Update);
        var column = Table.Columns
            .Where(column => !column.IsComputed && !column.HasIdentity && (!isPart || column.IsGranted(role, Verbs.Update)))
            .OrderBy(column => Table.Keys.Any(key => key.Columns.Contains(column.Name)))
            .ThenBy(column => Owners.Contains(column.Name))
            .ThenBy(column => Table.References.Any(reference => reference.Columns.Contains(column.Name)))
            .ThenBy(column => column.Category != "S")
            .FirstOrDefault();
        return column is null ? null : $"{Sql.Name(column.Name)} = {Literal(column.Name, row)}";
    }

    private string ByKey(SeededRow row, string? role)
    {
        var seen = Seen(role);
        var key = Table.Keys.FirstOrDefault(key => key.Columns.All(seen.Contains))?.Columns
            ?? (seen.Count == Table.Columns.Count ? [] : Table.Columns.Where(column => seen.Contains(column.Name) && column.Category is "S" or "U").Select(column => column.Name).ToArray());
        return key.Count > 0 ? Same(key, row) : row.IsHere;
    }

    /// <summary>The columns that a role may look at: all, unless it has been given some.</summary>
    private HashSet<string> Seen(string? role)
    {
        var isPart = role is not null && !Table.Grants.Any(grant => grant.Role == role && grant.Verbs.Contains(Verbs.Select)) && Table.IsGranted(role, Verbs.Select);
        return [.. Table.Columns.Where(column => !isPart || column.IsGranted(role!, Verbs.Select)).Select(column => column.Name)];
    }

    private string Same(IEnumerable<string> columns, SeededRow row) => string.Join(" and ", columns.Select(column =>
        row.Values.GetValueOrDefault(column) is null ? $"{Sql.Name(column)} is null" : $"{Sql.Name(column)} = {Literal(column, row)}"));

    private string Assigned(IEnumerable<string> columns, SeededRow row) =>
        string.Join(", ", columns.Select(column => $"{Sql.Name(column)} = {Literal(column, row)}"));

    private string Literal(string name, SeededRow row) =>
        row.Values.GetValueOrDefault(name) is { } value ? $"{Sql.Text(value)}::{Column(name)!.Type}" : "null";

    private Column? Column(string name) => Table.Columns.FirstOrDefault(column => column.Name == name);
}
