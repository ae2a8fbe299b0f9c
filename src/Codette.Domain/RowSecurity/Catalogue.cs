namespace Codette.Domain.RowSecurity;

/// <summary>What a PostgreSQL database's own catalogue says of who may do what in some of its schemas, at one moment.</summary>
/// <param name="Server">The server and the login that asked.</param>
/// <param name="Schemas">Those that were examined.</param>
/// <param name="SchemasFrom">
/// Why these: <c>asked</c>, <c>pgrst.db_schemas</c> (the setting of the REST server), or <c>usage</c>: all that <c>anon</c> or
/// <c>authenticated</c> may use, without those that Supabase manages.
/// </param>
/// <param name="LeftOut">Those that anon or authenticated may use and that were not examined, because Supabase manages them.</param>
/// <param name="MissingSchemas">Those that were asked for and are not there.</param>
/// <param name="Roles">The roles of the interface, and the login.</param>
/// <param name="Defaults">What objects that are yet to be made will grant.</param>
/// <param name="Relations">Tables, partitions, views and foreign tables, and what their foreign keys point to.</param>
/// <param name="Routines">Functions and procedures.</param>
public sealed record Catalogue(
    ServerFacts Server, IReadOnlyList<SchemaFacts> Schemas, string SchemasFrom, IReadOnlyList<string> LeftOut, IReadOnlyList<string> MissingSchemas,
    IReadOnlyList<RoleFacts> Roles, IReadOnlyList<DefaultGrant> Defaults, IReadOnlyList<Relation> Relations, IReadOnlyList<Routine> Routines)
{
    /// <summary>What was examined, without what is only pointed to.</summary>
    public IEnumerable<Relation> Examined => Relations.Where(relation => relation.IsExamined);

    public IEnumerable<Relation> Tables => Examined.Where(relation => relation.IsTable);

    public RoleFacts? Login => Role(Server.Login);

    public Relation? Find(ObjectName name) => Relations.FirstOrDefault(relation => relation.Id == name);

    public RoleFacts? Role(string name) => Roles.FirstOrDefault(role => role.Name == name);

    /// <summary>Whether the role may use anything in the schema at all.</summary>
    public bool MayUse(string role, string schema) => Schemas.Any(each => each.Name == schema && each.Users.Contains(role));

    /// <summary>Whether a role has the right to it, by way of its schema too.</summary>
    public bool May(string role, Relation relation, string verb) => MayUse(role, relation.Schema) && relation.IsGranted(role, verb);
}

/// <summary>A name within a schema.</summary>
public readonly record struct ObjectName(string Schema, string Name)
{
    public override string ToString() => $"{Schema}.{Name}";
}

/// <summary>The server and the login that asked.</summary>
/// <param name="Version">As it gives it.</param>
/// <param name="VersionNumber">As PostgreSQL counts: 150018 is 15.18.</param>
/// <param name="Database">Its name.</param>
/// <param name="Login">The role that the connection was opened with.</param>
/// <param name="ActingAs">The role that asked.</param>
/// <param name="Tls">Whether the connection is encrypted; null where that cannot be told.</param>
/// <param name="MayActAs">Of <c>anon</c>, <c>authenticated</c> and <c>service_role</c> those that the login may become.</param>
public sealed record ServerFacts(
    string Version, int VersionNumber, string Database, string Login, string ActingAs, bool? Tls, IReadOnlyList<string> MayActAs);

/// <summary>A schema.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Users">Roles of the interface that may use it.</param>
/// <param name="Creators">Roles of the interface that may make objects in it.</param>
public sealed record SchemaFacts(string Name, IReadOnlyList<string> Users, IReadOnlyList<string> Creators);

/// <summary>A role.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsSuperuser">Whether nothing binds it.</param>
/// <param name="Bypasses">Whether policies do not bind it.</param>
/// <param name="UnboundAs">Others whose rights it may have and of whom one of the two is true, or that reach past tables and files.</param>
/// <param name="MakesRoles">Whether it may make roles, and on older servers give itself others.</param>
public sealed record RoleFacts(string Name, bool IsSuperuser, bool Bypasses, IReadOnlyList<string> UnboundAs, bool MakesRoles = false)
{
    public bool IsUnbound => IsSuperuser || Bypasses;
}

/// <summary>What an object that somebody makes later will grant by itself.</summary>
/// <param name="Schema">Where; null for every schema.</param>
/// <param name="Creator">Made by whom.</param>
/// <param name="Kind"><c>r</c> tables, <c>f</c> functions, <c>S</c> sequences, as in pg_default_acl.</param>
/// <param name="Grantee">To whom.</param>
/// <param name="Privileges">What.</param>
public sealed record DefaultGrant(string? Schema, string Creator, string Kind, string Grantee, IReadOnlyList<string> Privileges);

/// <summary>A function or procedure.</summary>
/// <param name="Schema">Where it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Arguments">Their names and types, as they tell it from others of its name.</param>
/// <param name="Kind"><c>f</c> function, <c>p</c> procedure, <c>a</c> aggregate, <c>w</c> window, as in pg_proc.</param>
/// <param name="IsDefiner">Whether it runs with its owner's rights.</param>
/// <param name="Language">What it is written in.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="HasSearchPath">Whether it brings its own search path.</param>
/// <param name="ServesPolicies">Whether a policy calls it.</param>
/// <param name="IsTrigger">Whether only a trigger can call it.</param>
/// <param name="IsVolatile">Whether it may change something.</param>
/// <param name="IsOutward">Whether its text names what reaches outside the database, which no rollback takes back.</param>
/// <param name="Defaults">How many of its last inputs may be left out.</param>
/// <param name="Inputs">What it takes.</param>
/// <param name="Callers">Roles of the interface that may call it.</param>
public sealed record Routine(
    string Schema, string Name, string Arguments, string Kind, bool IsDefiner, string Language, string Owner, bool HasSearchPath,
    bool ServesPolicies, bool IsTrigger, bool IsVolatile, bool IsOutward, int Defaults, IReadOnlyList<RoutineInput> Inputs, IReadOnlyList<string> Callers)
{
    /// <summary>As <c>drop function</c> names it.</summary>
    public string Signature => $"{Sql.Name(Schema, Name)}({Arguments})";
}

/// <summary>What a function takes.</summary>
public sealed record RoutineInput(string Name, string Type, string Base, string Category);
