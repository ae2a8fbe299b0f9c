namespace Codette.Domain.RowSecurity;

/// <summary>Names and texts as statements hold them.</summary>
public static class Sql
{
    /// <summary>Always quoted: what is a word of the language differs from version to version.</summary>
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string Name(string schema, string name) => $"{Name(schema)}.{Name(name)}";

    public static string Text(string value) => value.Contains('\\', StringComparison.Ordinal)
        ? $"E'{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'"
        : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}

/// <summary>The roles that the requests of an interface such as Supabase's are done as.</summary>
public static class ApiRoles
{
    public const string Anon = "anon", Authenticated = "authenticated", Service = "service_role";

    /// <summary>Those whom row security has to bind.</summary>
    public static IReadOnlyList<string> Bound { get; } = [Anon, Authenticated];
}

/// <summary>What can be done with rows.</summary>
public static class Verbs
{
    public const string Select = "select", Insert = "insert", Update = "update", Delete = "delete";

    public static IReadOnlyList<string> All { get; } = [Select, Insert, Update, Delete];

    public static IReadOnlyList<string> Writes { get; } = [Insert, Update, Delete];

    /// <summary>As pg_policy names it.</summary>
    public static string Code(string verb) => verb switch { Select => "r", Insert => "a", Update => "w", _ => "d" };

    /// <summary>What a policy of that code is for, in words.</summary>
    public static string Word(string code) => code switch { "r" => Select, "a" => Insert, "w" => Update, "d" => Delete, _ => "all" };
}
