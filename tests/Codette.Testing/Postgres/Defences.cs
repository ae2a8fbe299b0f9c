using System.Text.RegularExpressions;
using Npgsql;

namespace Codette.Testing.Postgres;

/// <summary>
/// Takes away one of the two things that keep people's rows apart, the filters in the statements or the policies of the
/// database, so that a test can see the other hold alone, and both away let everything through.
/// </summary>
public static partial class Defences
{
    private const string SelectFunctions = """
        select pg_get_functiondef(oid) from pg_proc where pronamespace = 'codette'::regnamespace and prosrc like '%= p\_owner%'
        """;

    private const string Disable = """
        do $$
        declare guarded regclass;
        begin
          for guarded in select oid from pg_class where relnamespace = 'codette'::regnamespace and relkind in ('r', 'p') loop
            execute format('alter table %s disable row level security', guarded);
          end loop;
        end $$
        """;

    /// <summary>The statement without its filters by owner; the parameter keeps its type.</summary>
    public static string WithoutOwnerFilters(string sql) => Filter().Replace(sql, "$$1::uuid is not null");

    /// <summary>
    /// Makes the functions of the schema anew without theirs, for everybody whom row security binds. The service role, which
    /// it does not bind, keeps them: with neither, a test's caller would come upon the rows of its neighbours.
    /// </summary>
    /// <param name="admin">A superuser in the database.</param>
    /// <param name="token">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">One has no filter that could be taken out, or kept one.</exception>
    public static async Task TakeOwnerFiltersOutOfFunctions(string admin, CancellationToken token)
    {
        await using var source = NpgsqlDataSource.Create(admin);
        foreach (var definition in await Definitions(source, token))
        {
            var opened = FilterOfFunction().Replace(definition, "(current_user <> 'service_role' or $&)");
            if (FilterOfFunction().Count(definition) != MentionOfOwner().Count(definition))
            {
                throw new InvalidOperationException($"The filters by owner are not where they were: {definition}");
            }

            await using var command = source.CreateCommand(opened);
            await command.ExecuteNonQueryAsync(token);
        }
    }

    /// <summary>Of all tables of the schema.</summary>
    public static async Task DisableRowSecurity(string admin, CancellationToken token)
    {
        await using var source = NpgsqlDataSource.Create(admin);
        await using var command = source.CreateCommand(Disable);
        await command.ExecuteNonQueryAsync(token);
    }

    private static async Task<List<string>> Definitions(NpgsqlDataSource source, CancellationToken token)
    {
        var definitions = new List<string>();
        await using var command = source.CreateCommand(SelectFunctions);
        await using var reader = await command.ExecuteReaderAsync(token);
        while (await reader.ReadAsync(token))
        {
            definitions.Add(reader.GetString(0));
        }

        return definitions.Count > 0 ? definitions : throw new InvalidOperationException("No function of the schema filters by owner.");
    }

    [GeneratedRegex(@"\b(\w+\.)?owner = \$1\b")]
    private static partial Regex Filter();

    [GeneratedRegex(@"\b(\w+\.)?owner = p_owner\b")]
    private static partial Regex FilterOfFunction();

    [GeneratedRegex("= p_owner")]
    private static partial Regex MentionOfOwner();
}
