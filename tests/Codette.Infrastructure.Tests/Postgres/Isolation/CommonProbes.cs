using static Codette.Infrastructure.Tests.Postgres.Isolation.Probe;

namespace Codette.Infrastructure.Tests.Postgres.Isolation;

/// <summary>What is tried with the tables that are nobody's: everybody's reading, or Codette's own.</summary>
internal static class CommonProbes
{
    private static readonly string[] Readable = ["knowledge", "knowledge_edition"];

    /// <summary>Tables without an owner that are meant to have none.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. Readable, "schema_versions"];

    public static IEnumerable<Probe> Of(GuardedTable table)
    {
        var isReadable = Readable.Contains(table.Name);
        foreach (var role in new[] { Role.Anon, Role.A, Role.B })
        {
            yield return Select(table, role, isReadable ? "1: x" : DeniedByGrant);
        }

        foreach (var role in new[] { Role.Anon, Role.A, Role.B })
        {
            foreach (var (verb, sql) in Writes(table))
            {
                yield return new Probe(table.Name, role, verb, "all", sql, DeniedByGrant);
            }
        }

        // Codette reads each, fills the readable ones, and its login keeps the list of what has been run.
        yield return Select(table, Role.Service, "1: x");
        yield return new Probe(
            table.Name, Role.Service, "delete", "all", $"delete from codette.{table.Name} where false", isReadable ? "0: " : DeniedByGrant, IsControl: true);
        if (!isReadable)
        {
            yield return Select(table, Role.Owner, "1: x");
        }
    }

    private static Probe Select(GuardedTable table, Role role, string expected) =>
        new(table.Name, role, "select", "one", $"select 'x' from codette.{table.Name} limit 1", expected, IsControl: true);

    private static IEnumerable<(string Verb, string Sql)> Writes(GuardedTable table) =>
    [
        ("insert", $"insert into codette.{table.Name} default values"),
        ("update", $"update codette.{table.Name} set {table.Columns[^1]} = {table.Columns[^1]}"),
        ("delete", $"delete from codette.{table.Name}"),
        ("truncate", $"truncate codette.{table.Name}"),
    ];
}
