using Npgsql;

namespace Codette.Testing.Postgres;

/// <summary>What would let a login see rows that a policy hides, be it by itself or by a role that it may become.</summary>
internal static class CallerBounds
{
    private const string Sql =
        """
        with reachable as (
          select oid, rolname, rolsuper, rolbypassrls from pg_roles where pg_has_role(@login::name, oid, 'member')
        )
        select format('%s is a superuser', rolname) from reachable where rolsuper
        union all
        select format('%s bypasses row security', rolname) from reachable where rolbypassrls
        union all
        select format('%s owns the relation %s', rolname, c.oid::regclass) from pg_class c join reachable r on relowner = r.oid
        union all
        select format('%s owns the schema %I', rolname, nspname) from pg_namespace join reachable r on nspowner = r.oid
        union all
        select format('%s owns the function %s', rolname, p.oid::regprocedure) from pg_proc p join reachable r on proowner = r.oid
        limit 10
        """;

    public static async Task<IReadOnlyList<string>> FindExceeded(
        NpgsqlConnection connection, string login, CancellationToken token)
    {
        await using var command = new NpgsqlCommand(Sql, connection) { Parameters = { new("login", login) } };
        await using var reader = await command.ExecuteReaderAsync(token);
        var exceeded = new List<string>();
        while (await reader.ReadAsync(token))
        {
            exceeded.Add(reader.GetString(0));
        }

        return exceeded;
    }
}
