using Codette.Infrastructure.Tests.Postgres.Testing;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.Infrastructure.Tests.Postgres.Isolation;

/// <summary>Without the filters by owner: row security alone keeps people apart.</summary>
public class UnfilteredPostgresFixture : PostgresFixture
{
    private const string SelectFunctions = """
        select pg_get_functiondef(oid) from pg_proc where pronamespace = 'codette'::regnamespace and proname in ('append_turn', 'save_suggestion')
        """;

    internal OwnerFilters Filters { get; } = new();

    protected override void Register(IServiceCollection services) => services.AddSingleton(Filters.Rewrite);

    protected override async Task Prepare(string admin, CancellationToken token)
    {
        await using var connection = await Sessions.Open(admin, token);
        var definitions = (await connection.QueryAsync<string>(SelectFunctions)).ToArray();
        Assert.Equal(2, definitions.Length);
        foreach (var definition in definitions)
        {
            var opened = OwnerFilters.TakenOutOfFunction(definition);
            Assert.NotEqual(definition, opened);
            Assert.DoesNotContain("= p_owner", opened, StringComparison.Ordinal);
            await connection.Tell(opened, token);
        }
    }
}

/// <summary>Without row security: the filters by owner alone keep people apart.</summary>
public class UnguardedPostgresFixture : PostgresFixture
{
    /// <summary>Of all tables of the database that this is said in.</summary>
    internal const string DisableRowSecurity = """
        do $$
        declare guarded regclass;
        begin
          for guarded in select oid from pg_class where relnamespace = 'codette'::regnamespace and relkind in ('r', 'p') loop
            execute format('alter table %s disable row level security', guarded);
          end loop;
        end $$
        """;

    protected override Task Prepare(string admin, CancellationToken token) => Sessions.Tell(admin, DisableRowSecurity, token);
}

/// <summary>Without either: nothing keeps people apart.</summary>
public sealed class NakedPostgresFixture : UnfilteredPostgresFixture
{
    protected override async Task Prepare(string admin, CancellationToken token)
    {
        await base.Prepare(admin, token);
        await Sessions.Tell(admin, UnguardedPostgresFixture.DisableRowSecurity, token);
    }
}
