namespace Codette.Domain.RowSecurity;

/// <summary>A table, a partition, a view, a materialised view or a foreign table.</summary>
/// <param name="Schema">Where it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind"><c>r</c> table, <c>p</c> partitioned table, <c>v</c> view, <c>m</c> materialised view, <c>f</c> foreign table, as in pg_class.</param>
/// <param name="IsExamined">False for what only a foreign key of another points to.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="IsOwnedByLogin">Whether the login has the owner's rights.</param>
/// <param name="MayBecomeOwner">Whether the login is a member of the owner.</param>
/// <param name="Masters">Roles of the interface that have the owner's rights or may take them.</param>
/// <param name="IsGuarded">Whether its policies are applied.</param>
/// <param name="IsForced">Whether they bind its owner too.</param>
/// <param name="Rows">About how many, as the planner has it; below 0 when it was never counted.</param>
/// <param name="IsInvoker">Of a view: whether it reads as the one who asks.</param>
/// <param name="Parent">Of a partition: what it is a part of.</param>
/// <param name="Bound">Of a partition: which rows it holds.</param>
/// <param name="PartitionedBy">Of a partitioned table: the columns that say which part a row goes to.</param>
/// <param name="Grants">What each role of the interface may.</param>
/// <param name="Policies">Its policies, whether applied or not.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Keys">Columns that no two rows share, the primary key first.</param>
/// <param name="LedBy">The columns that come first in a whole index.</param>
/// <param name="References">What its foreign keys point to.</param>
/// <param name="Checks">What its rows have to fulfil.</param>
/// <param name="OutwardTriggers">Triggers whose functions reach outside the database.</param>
/// <param name="DefinerTriggers">Functions of its triggers that run with their owners' rights.</param>
/// <param name="Views">Of a view: what it reads.</param>
public sealed record Relation(
    string Schema, string Name, string Kind, bool IsExamined, string Owner, bool IsOwnedByLogin, bool MayBecomeOwner,
    IReadOnlyList<string> Masters, bool IsGuarded, bool IsForced, double Rows, bool IsInvoker, ObjectName? Parent, string? Bound,
    IReadOnlyList<string> PartitionedBy, IReadOnlyList<Grant> Grants, IReadOnlyList<Policy> Policies, IReadOnlyList<Column> Columns,
    IReadOnlyList<Key> Keys, IReadOnlyList<string> LedBy, IReadOnlyList<Reference> References, IReadOnlyList<Check> Checks,
    IReadOnlyList<string> OutwardTriggers, IReadOnlyList<string> DefinerTriggers, IReadOnlyList<ObjectName> Views)
{
    public ObjectName Id => new(Schema, Name);

    /// <summary>As a statement names it.</summary>
    public string SqlName => Sql.Name(Schema, Name);

    public bool IsTable => Kind is "r" or "p";

    /// <summary>Whether the role may do it with the whole relation, or with a column of it.</summary>
    public bool IsGranted(string role, string verb) =>
        Grants.Any(grant => grant.Role == role && (grant.Verbs.Contains(verb) || grant.ColumnVerbs.Contains(verb)));

    /// <summary>Of the verbs those that the role has.</summary>
    public IReadOnlyList<string> Granted(string role, params IReadOnlyList<string> verbs) => [.. verbs.Where(verb => IsGranted(role, verb))];

    /// <summary>The permissive policies that let a role do it, should they be applied.</summary>
    public IEnumerable<Policy> Allowing(string role, string verb) =>
        Policies.Where(policy => policy.IsPermissive && policy.Concerns(verb) && policy.AppliesTo.Contains(role));
}

/// <summary>What a role of the interface may do with a relation.</summary>
/// <param name="Role">Who.</param>
/// <param name="Verbs">With all columns, by whatever way it came to it.</param>
/// <param name="ColumnVerbs">With some columns only.</param>
public sealed record Grant(string Role, IReadOnlyList<string> Verbs, IReadOnlyList<string> ColumnVerbs);

/// <summary>A policy.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsPermissive">Whether it lets through; else it narrows what others let through.</param>
/// <param name="Command"><c>r</c> select, <c>a</c> insert, <c>w</c> update, <c>d</c> delete, <c>*</c> all, as in pg_policy.</param>
/// <param name="Roles">Whom it names; <c>public</c> is everybody.</param>
/// <param name="AppliesTo">The roles of the interface that it concerns.</param>
/// <param name="Using">Which rows are seen, changed or deleted; null when it does not say.</param>
/// <param name="Check">Which rows may be made; null when it does not say.</param>
/// <param name="Columns">Columns of its own table that it looks at.</param>
/// <param name="Reads">Other relations that it looks at.</param>
public sealed record Policy(
    string Name, bool IsPermissive, string Command, IReadOnlyList<string> Roles, IReadOnlyList<string> AppliesTo, string? Using, string? Check,
    IReadOnlyList<string> Columns, IReadOnlyList<PolicyRead> Reads)
{
    /// <summary>What it says, one or both.</summary>
    public IEnumerable<string> Texts => new[] { Using, Check }.OfType<string>();

    public bool Concerns(string verb) => Command == "*" || Command == Verbs.Code(verb);
}

/// <summary>A relation that a policy of another looks at, and its columns that it looks at.</summary>
public sealed record PolicyRead(string Schema, string Name, IReadOnlyList<string> Columns)
{
    public ObjectName Of => new(Schema, Name);
}

/// <summary>A column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">With its modifiers.</param>
/// <param name="Base">The name of the type that a domain rests on.</param>
/// <param name="Category">Of that type, as in pg_type.</param>
/// <param name="Labels">Of an enumeration.</param>
/// <param name="Length">The most characters of a text that is limited.</param>
/// <param name="IsRequired">Whether null is refused.</param>
/// <param name="HasDefault">Whether it may be left out.</param>
/// <param name="IsComputed">Whether the database alone fills it.</param>
/// <param name="HasIdentity">Whether it counts by itself.</param>
/// <param name="Grants">What roles may do with this column that they may not with the whole relation; null for nothing.</param>
public sealed record Column(
    string Name, string Type, string Base, string Category, IReadOnlyList<string>? Labels, int? Length, bool IsRequired, bool HasDefault,
    bool IsComputed, bool HasIdentity, IReadOnlyList<ColumnGrant>? Grants)
{
    public bool IsGranted(string role, string verb) => Grants?.Any(grant => grant.Role == role && grant.Verbs.Contains(verb)) == true;
}

/// <summary>What a role may do with a column.</summary>
public sealed record ColumnGrant(string Role, IReadOnlyList<string> Verbs);

/// <summary>Columns that no two rows share.</summary>
public sealed record Key(bool IsPrimary, IReadOnlyList<string> Columns);

/// <summary>A foreign key.</summary>
public sealed record Reference(string Schema, string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> Targets)
{
    public ObjectName To => new(Schema, Name);
}

/// <summary>What rows have to fulfil.</summary>
public sealed record Check(string Name, string Text, IReadOnlyList<string> Columns);
