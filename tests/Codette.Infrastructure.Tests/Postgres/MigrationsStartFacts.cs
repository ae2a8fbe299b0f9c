using Codette.Application.Knowledge;
using Codette.Application.Identity;
using Codette.Domain.Common;
using Codette.Infrastructure.Knowledge;
using Codette.Infrastructure.Postgres;
using Codette.Infrastructure.Tests.Contracts;
using Codette.Infrastructure.Tests.Postgres.Testing;
using Codette.Testing.Postgres;

namespace Codette.Infrastructure.Tests.Postgres;

/// <summary>What a start does to a database, alone and together with others.</summary>
public abstract class MigrationsStartFacts
{
    private const int Patience = 60_000;

    private const string Names = "select scriptname from codette.schema_versions order by schemaversionsid";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract Task<Result<PostgresServer>> Server { get; }

    [Fact(Timeout = Patience)]
    public async Task Two_nodes_that_start_at_once_on_an_empty_database_both_come_up_and_run_each_file_once()
    {
        for (var round = 0; round < 5; round++)
        {
            await using var database = await Create();

            var nodes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Start(database), Token)));

            Assert.Equal(MigrationScripts.Known, await Node.Lines(database.AdminConnectionString, Names, Token));
            foreach (var node in nodes)
            {
                Assert.Equal(KnowledgeSeed.Read().Count, (await node.Get<IKnowledgeStore>().ReadAll(Caller.Anonymous, Token)).Count);
                await node.DisposeAsync();
            }
        }
    }

    [Fact(Timeout = Patience)]
    public async Task All_files_may_be_run_by_hand_twice_and_a_start_after_that_finds_nothing_to_do()
    {
        await using var database = await Create();
        await Sessions.Tell(database.ConnectionString(TestRoles.Backend), MigrationScripts.All(), Token);
        var once = await Node.Lines(database.AdminConnectionString, Node.Journal, Token);

        await Sessions.Tell(database.ConnectionString(TestRoles.Backend), MigrationScripts.All(), Token);
        var schema = await Schema(database);
        await (await Start(database)).DisposeAsync();

        Assert.Equal(MigrationScripts.Known, await Node.Lines(database.AdminConnectionString, Names, Token));
        Assert.Equal(once, await Node.Lines(database.AdminConnectionString, Node.Journal, Token));
        Assert.Equal(schema, await Schema(database));
    }

    [Fact(Timeout = Patience)]
    public async Task What_is_made_by_hand_is_what_a_start_makes()
    {
        await using var byHand = await Create();
        await using var byStart = await Create();

        await Sessions.Tell(byHand.ConnectionString(TestRoles.Backend), MigrationScripts.All(), Token);
        await (await Start(byStart)).DisposeAsync();

        var schema = await Schema(byHand);
        Assert.True(schema.Length > 100);
        Assert.Equal(schema, await Schema(byStart));
    }

    [Fact(Timeout = Patience)]
    public async Task A_file_that_was_not_run_yet_is_run()
    {
        await using var database = await Create();
        await (await Start(database)).DisposeAsync();
        var schema = await Schema(database);
        await Sessions.Tell(
            database.AdminConnectionString,
            "drop table codette.feedback; drop function codette.count_raters; "
                + "delete from codette.schema_versions where scriptname >= '0010'",
            Token);

        await (await Start(database)).DisposeAsync();

        Assert.Equal(MigrationScripts.Known, await Node.Lines(database.AdminConnectionString, Names, Token));
        Assert.Equal(schema, await Schema(database));
    }

    private static Task<HostedStores> Start(TestDatabase database) =>
        Node.Start(database.ConnectionString(TestRoles.Backend), database.ConnectionString(TestRoles.Caller));

    private static Task<string[]> Schema(TestDatabase database) => Node.Lines(
        database.AdminConnectionString,
        """
        select format('%s.%s %s %s %s', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull, attidentity) as line
        from pg_attribute join pg_class c on c.oid = attrelid where relnamespace = 'codette'::regnamespace and attnum > 0
        union all select format('%s %s %s %s', relname, relrowsecurity, relforcerowsecurity, relacl)
          from pg_class where relnamespace = 'codette'::regnamespace
        union all select indexdef from pg_indexes where schemaname = 'codette'
        union all select conname || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'codette'::regnamespace
        union all select format('%s %s %s', proacl, proowner::regrole, pg_get_functiondef(oid))
          from pg_proc where pronamespace in ('codette'::regnamespace, 'auth'::regnamespace)
        union all select format('%s %s %s %s %s', polrelid::regclass, polname, polroles, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
          from pg_policy
        order by line
        """,
        Token);

    private async Task<TestDatabase> Create() => await TestDatabase.Create(await Needed.From(Server), token: Token);
}

public sealed class MigrationsStartTests : MigrationsStartFacts
{
    protected override Task<Result<PostgresServer>> Server => PostgresShared.Server;
}

public sealed class MigrationsStartEighteenTests : MigrationsStartFacts
{
    protected override Task<Result<PostgresServer>> Server => EighteenShared.Server;
}
