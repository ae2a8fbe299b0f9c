using Codette.Domain.Common;
using Codette.Testing.Postgres;

namespace Codette.Infrastructure.Tests.Postgres.Testing;

/// <summary>A login that row security does not bind is found out before it proves an isolation that is not there.</summary>
public sealed class CallerBoundsTests : IAsyncDisposable
{
    private const int Patience = 60_000;

    private readonly string _login = $"login_{Ids.New(TimeProvider.System.GetUtcNow()):n}";
    private TestDatabase? _database;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = Patience)]
    public async Task The_caller_is_bound()
    {
        await Begin();

        await _database!.AssertCallerIsBound(token: Token);
    }

    [Theory(Timeout = Patience)]
    [InlineData("alter role {0} superuser", "{0} is a superuser")]
    [InlineData("alter role {0} bypassrls", "{0} bypasses row security")]
    [InlineData("grant service_role to {0}", "service_role bypasses row security")]
    [InlineData("create table owned (); alter table owned owner to {0}", "{0} owns the relation owned")]
    [InlineData("create schema owned authorization {0}", "{0} owns the schema owned")]
    [InlineData(
        "create function owned() returns int language sql return 1; alter function owned() owner to {0}",
        "{0} owns the function owned()")]
    public async Task A_login_that_is_not_is_refused(string change, string reason)
    {
        await Begin();
        await _database!.AssertCallerIsBound(_login, Token);
        await Sessions.Tell(_database.AdminConnectionString, string.Format(null, change, _login), Token);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => _database.AssertCallerIsBound(_login, Token));

        Assert.Contains(string.Format(null, reason, _login), refused.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = Patience)]
    public async Task The_owner_of_the_database_is_refused()
    {
        await Begin();

        await Assert.ThrowsAsync<InvalidOperationException>(() => _database!.AssertCallerIsBound(TestRoles.Backend, Token));
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is null)
        {
            return;
        }

        await _database.DisposeAsync();
        await Sessions.Tell(
            (await PostgresShared.Server).Value.AdminConnectionString, $"drop role {_login}", CancellationToken.None);
    }

    private async Task Begin()
    {
        _database = await TestDatabase.Create(await Needed.From(PostgresShared.Server), token: Token);
        await Sessions.Tell(_database.AdminConnectionString, $"create role {_login} login noinherit", Token);
    }
}
