using Dapper;
using Npgsql;

namespace Codette.Infrastructure.Tests.Postgres.Isolation;

/// <summary>One thing that could be wrong with the schema, and what has to tell.</summary>
/// <param name="Table">The table that it concerns.</param>
/// <param name="Sql">Does it.</param>
/// <param name="Tells">The verdict of one cell at least.</param>
internal sealed record Mutation(string Table, string Sql, Verdict Tells)
{
    private const string SelectPolicies = """
        select c.relname::text, p.polname::text, pg_get_expr(p.polqual, c.oid), pg_get_expr(p.polwithcheck, c.oid)
        from pg_policy p join pg_class c on c.oid = p.polrelid
        where c.relnamespace = 'codette'::regnamespace order by 1, 2
        """;

    public static async Task<IReadOnlyList<Mutation>> Read(NpgsqlConnection connection, IReadOnlyList<GuardedTable> tables)
    {
        var policies = await connection.QueryAsync<(string Table, string Policy, string? Using, string? Check)>(SelectPolicies);
        return
        [
            .. policies.SelectMany(each => OfPolicy(each.Table, each.Policy, each.Using, each.Check)),
            .. tables.SelectMany(OfTable),
        ];
    }

    private static IEnumerable<Mutation> OfPolicy(string table, string policy, string? visible, string? check)
    {
        yield return new Mutation(table, $"drop policy {policy} on codette.{table}", Verdict.Unproven);
        if (visible is not null and not "true")
        {
            yield return new Mutation(table, $"alter policy {policy} on codette.{table} using (true)", Verdict.Leaked);
        }

        if (check is not null and not "true")
        {
            yield return new Mutation(table, $"alter policy {policy} on codette.{table} with check (true)", Verdict.Leaked);
        }
    }

    private static IEnumerable<Mutation> OfTable(GuardedTable table)
    {
        if (table.HasOwner)
        {
            yield return new Mutation(table.Name, $"alter table codette.{table.Name} disable row level security", Verdict.Leaked);
        }

        yield return new Mutation(table.Name, $"grant truncate on codette.{table.Name} to authenticated", Verdict.Leaked);
        yield return new Mutation(table.Name, $"grant all on codette.{table.Name} to anon", Verdict.Leaked);
        yield return new Mutation(table.Name, $"revoke all on codette.{table.Name} from service_role", Verdict.Unproven);
    }
}
