using System.Text.RegularExpressions;

namespace Codette.Infrastructure.Postgres.Diagnostics;

/// <summary>The tables that the migrations make, and what the catalogue says of them.</summary>
internal static partial class PostgresTables
{
    private const string Select = """
        select c.relname::text as Name,
          case when c.reltuples >= 0 then c.reltuples::bigint end as Estimate,
          (select has_schema_privilege(r.oid, c.relnamespace, 'usage') and has_any_column_privilege(r.oid, c.oid, 'select')
            from pg_roles r where r.rolname = 'anon') as AnonMayRead
        from pg_class c where c.relnamespace = to_regnamespace('codette') and c.relkind in ('r', 'p')
        """;

    /// <summary>The tables of this version, read from its own migrations.</summary>
    public static IReadOnlyList<string> Expected { get; } =
    [
        .. MigrationScripts.Known.SelectMany(name => Creation().Matches(MigrationScripts.Text(name)))
            .Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal),
    ];

    public static Statement Look() => new(Select);

    [GeneratedRegex(@"^create table if not exists codette\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Creation();
}

/// <summary>A table as the catalogue has it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Estimate">Rows as of the last analysis; null before the first.</param>
/// <param name="AnonMayRead">Whether the role <c>anon</c> has a right to read it; null when there is no such role.</param>
internal sealed record FoundTable(string Name, long? Estimate, bool? AnonMayRead);
