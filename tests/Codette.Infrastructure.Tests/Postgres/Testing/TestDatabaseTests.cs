using Codette.Infrastructure.Tests.Contracts;
using Codette.Testing.Postgres;

namespace Codette.Infrastructure.Tests.Postgres.Testing;

/// <summary>A database for one test, and the logins of all.</summary>
public sealed class TestDatabaseTests
{
    private const int Patience = 60_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = Patience)]
    public async Task The_backend_owns_it_and_both_logins_enter_it()
    {
        await using var database = await TestDatabase.Create(await Needed.From(PostgresShared.Server), token: Token);

        Assert.Equal(
            TestRoles.Backend,
            await Sessions.Ask<string>(
                database.AdminConnectionString,
                "select pg_get_userbyid(datdba)::text from pg_database where datname = current_database()",
                Token));
        foreach (var login in new[] { TestRoles.Backend, TestRoles.Caller })
        {
            Assert.Equal(
                $"{login} in {database.Name}",
                await Sessions.Ask<string>(
                    database.ConnectionString(login), "select concat(session_user, ' in ', current_database())", Token));
        }
    }

    [Theory(Timeout = Patience)]
    [InlineData("anon", "")]
    [InlineData("authenticated", "")]
    [InlineData("service_role", "bypassrls")]
    [InlineData(TestRoles.Backend, "login anon authenticated service_role")]
    [InlineData(TestRoles.Caller, "login anon authenticated")]
    public async Task A_role_may_what_it_has_to_and_no_more(string role, string expected)
    {
        await using var database = await TestDatabase.Create(await Needed.From(PostgresShared.Server), token: Token);

        var may = await Sessions.Ask<string>(
            database.AdminConnectionString,
            $"""
            select concat_ws(' ',
              case when rolsuper then 'superuser' end, case when rolcanlogin then 'login' end,
              case when rolbypassrls then 'bypassrls' end, case when rolcanlogin and rolinherit then 'inherit' end,
              (select string_agg(roleid::regrole::text, ' ' order by roleid::regrole::text)
               from pg_auth_members where member = pg_roles.oid))
            from pg_roles where rolname = '{role}'
            """,
            Token);

        Assert.Equal(expected, may);
    }

    [Fact(Timeout = Patience)]
    public async Task A_copy_has_what_its_template_has()
    {
        var server = await Needed.From(PostgresShared.Server);
        await using var template = await TestDatabase.Create(server, token: Token);
        await Sessions.Tell(template.AdminConnectionString, "create table copied as select 1 as one", Token);

        await using var copy = await TestDatabase.Create(server, template.Name, Token);

        Assert.Equal(1, await Sessions.Ask<int>(copy.AdminConnectionString, "select one from copied", Token));
    }

    [Fact(Timeout = Patience)]
    public async Task It_is_dropped_whoever_is_connected()
    {
        var server = await Needed.From(PostgresShared.Server);
        var database = await TestDatabase.Create(server, token: Token);
        await using var connection = await Sessions.Open(database.ConnectionString(TestRoles.Caller), Token);

        await database.DisposeAsync();

        Assert.Equal(0, await Sessions.Ask<long>(
            server.AdminConnectionString, $"select count(*) from pg_database where datname = '{database.Name}'", Token));
    }

    [Fact(Timeout = Patience)]
    public async Task Many_are_made_at_once_on_a_server_that_has_none_of_the_roles()
    {
        await using var cluster = await Needed.From(
            PostgresServer.StartPrivate(Needed.From(PostgresBinaries.OfMachine()), [], Token));

        var databases = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TestDatabase.Create(cluster, token: Token)));

        Assert.Equal(8, databases.Select(database => database.Name).Distinct().Count());
    }
}
