using Codette.Domain.Common;
using Codette.Infrastructure.Tests.Contracts;
using Codette.Infrastructure.Tests.Postgres.Testing;
using Codette.Testing.Postgres;
using Npgsql;

namespace Codette.Infrastructure.Tests.Postgres;

/// <summary>What stops a start, and the sentence that it is told in.</summary>
public sealed class MigrationsRefusalTests : IAsyncDisposable
{
    private const int Patience = 60_000;

    private readonly string _login = $"login_{Ids.New(TimeProvider.System.GetUtcNow()):n}";
    private TestDatabase? _database;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Url => _database!.ConnectionString(TestRoles.Backend);

    private string CallerUrl => _database!.ConnectionString(TestRoles.Caller);

    private string LoginUrl => _database!.ConnectionString(_login);

    [Fact(Timeout = Patience)]
    public async Task A_login_without_rights_on_an_empty_database_is_told_who_can_help()
    {
        await Begin();

        var sentence = await Node.Refusal(CallerUrl);

        Assert.Contains("the login of DATABASE_URL may not change it", sentence, StringComparison.Ordinal);
        Assert.Contains("migrations apply", sentence, StringComparison.Ordinal);
    }

    [Fact(Timeout = Patience)]
    public async Task A_login_that_may_not_read_the_list_of_what_has_been_run_is_refused()
    {
        await Begin();
        await Node.Try(Url);

        Assert.Contains("The login of DATABASE_URL may not read codette.schema_versions", await Node.Refusal(LoginUrl), StringComparison.Ordinal);
    }

    [Theory(Timeout = Patience)]
    [InlineData("service_role", "grant service_role to")]
    [InlineData("authenticated", "grant anon, authenticated to")]
    public async Task A_login_that_may_no_longer_become_who_it_has_to_is_refused(string role, string remedy)
    {
        await Begin();
        await Tell($"grant anon, authenticated, service_role to {_login}; alter database {_database!.Name} owner to {_login}");
        await Node.Try(LoginUrl);
        await Tell($"revoke {role} from {_login}");

        var sentence = await Node.Refusal(LoginUrl);

        Assert.Contains("The login of DATABASE_URL", sentence, StringComparison.Ordinal);
        Assert.Contains($"{remedy} {_login}", sentence, StringComparison.Ordinal);
    }

    [Fact(Timeout = Patience)]
    public async Task A_login_for_callers_that_may_not_act_for_them_is_refused()
    {
        await Begin();

        var sentence = await Node.Refusal(Url, LoginUrl);

        Assert.Contains("The login of DATABASE_CALLER_URL", sentence, StringComparison.Ordinal);
        Assert.Contains($"grant anon, authenticated to {_login}", sentence, StringComparison.Ordinal);
    }

    [Theory(Timeout = Patience)]
    [InlineData("noinherit")]
    [InlineData("inherit")]
    public async Task A_login_that_did_not_make_the_schema_and_may_become_who_it_has_to_is_enough(string inherit)
    {
        await Begin();
        await Node.Try(Url);
        var journal = await Node.Lines(_database!.AdminConnectionString, Node.Journal, Token);
        await Tell($"alter role {_login} {inherit}; grant anon, authenticated, service_role to {_login}");

        await Node.Try(LoginUrl, CallerUrl);

        Assert.Equal(journal, await Node.Lines(_database.AdminConnectionString, Node.Journal, Token));
    }

    [Fact(Timeout = Patience)]
    public async Task Such_a_login_is_told_that_it_may_not_bring_the_schema_up_to_date()
    {
        await Begin();
        await Node.Try(Url);
        await Tell($"grant anon, authenticated, service_role to {_login}; delete from codette.schema_versions where scriptname like '0010%'");

        var sentence = await Node.Refusal(LoginUrl, CallerUrl);

        Assert.Contains("the login of DATABASE_URL may not change it", sentence, StringComparison.Ordinal);
    }

    [Fact(Timeout = Patience)]
    public async Task A_database_from_a_newer_version_is_refused_and_stays_as_it_is()
    {
        await Begin();
        await Node.Try(Url);
        await Tell("insert into codette.schema_versions (scriptname, applied) values ('0999_from_tomorrow.sql', now())");
        var journal = await Node.Lines(_database!.AdminConnectionString, Node.Journal, Token);

        var sentence = await Node.Refusal(Url, CallerUrl);

        Assert.Contains("newer Codette", sentence, StringComparison.Ordinal);
        Assert.Contains("0999_from_tomorrow.sql", sentence, StringComparison.Ordinal);
        Assert.Contains("DATABASE_URL", sentence, StringComparison.Ordinal);
        Assert.Equal(journal, await Node.Lines(_database.AdminConnectionString, Node.Journal, Token));
    }

    [Fact(Timeout = Patience)]
    public async Task A_database_that_does_not_exist_is_told_with_the_setting_that_names_it()
    {
        await Begin();
        var missing = new NpgsqlConnectionStringBuilder(Url) { Database = "codette_missing" }.ConnectionString;

        Assert.Contains("codette_missing", await Node.Refusal(missing), StringComparison.Ordinal);
        Assert.Contains("DATABASE_URL", await Node.Refusal(missing), StringComparison.Ordinal);
        Assert.Contains("DATABASE_CALLER_URL", await Node.Refusal(Url, missing), StringComparison.Ordinal);
    }

    [Fact(Timeout = Patience)]
    public async Task Another_database_for_callers_is_refused()
    {
        await Begin();
        await using var other = await TestDatabase.Create(await Needed.From(PostgresShared.Server), token: Token);

        Assert.Contains("DATABASE_CALLER_URL names another database", await Node.Refusal(Url, other.ConnectionString(TestRoles.Caller)), StringComparison.Ordinal);
        await Node.Try(other.ConnectionString(TestRoles.Backend));
        Assert.Contains("DATABASE_CALLER_URL names another database", await Node.Refusal(Url, other.ConnectionString(TestRoles.Caller)), StringComparison.Ordinal);
    }

    [Fact(Timeout = Patience)]
    public async Task A_port_on_which_nobody_listens_is_told_with_the_setting_that_names_it()
    {
        await Begin();
        var elsewhere = new NpgsqlConnectionStringBuilder(Url) { Host = "127.0.0.1", Port = 1 }.ConnectionString;

        Assert.Contains("DATABASE_URL", await Node.Refusal(elsewhere), StringComparison.Ordinal);
        Assert.Contains("DATABASE_CALLER_URL", await Node.Refusal(Url, elsewhere), StringComparison.Ordinal);
    }

    [Fact(Timeout = Patience)]
    public async Task A_wrong_password_is_told_with_its_setting_and_never_repeated()
    {
        await using var cluster = await Needed.From(PostgresServer.StartPrivate(Needed.From(PostgresBinaries.OfMachine()), [], Token));
        await using var database = await TestDatabase.Create(cluster, token: Token);
        await Sessions.Tell(cluster.AdminConnectionString, $"""
            copy (select unnest(array['host all postgres 127.0.0.1/32 trust', 'host all all 127.0.0.1/32 scram-sha-256']))
              to '{cluster.Folder}/data/pg_hba.conf';
            select pg_reload_conf(), pg_sleep(0.2)
            """, Token);
        var url = database.ConnectionString(TestRoles.Backend);
        const string Wrong = "hunter2-is-wrong";

        Assert.Contains("DATABASE_URL", await Node.Refusal(With(url, Wrong), password: Wrong), StringComparison.Ordinal);
        Assert.Contains(
            "DATABASE_CALLER_URL", await Node.Refusal(url, With(database.ConnectionString(TestRoles.Caller), Wrong), Wrong), StringComparison.Ordinal);
        await Node.Try(url, database.ConnectionString(TestRoles.Caller));
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
            await Sessions.Tell((await PostgresShared.Server).Value.AdminConnectionString, $"drop role {_login}", CancellationToken.None);
        }
    }

    private static string With(string url, string password) => new NpgsqlConnectionStringBuilder(url) { Password = password }.ConnectionString;

    private async Task Begin()
    {
        _database = await TestDatabase.Create(await Needed.From(PostgresShared.Server), token: Token);
        await Tell($"create role {_login} login noinherit password '{TestRoles.Password}'");
    }

    private Task Tell(string sql) => Sessions.Tell(_database!.AdminConnectionString, sql, Token);
}
