using Codette.Testing.Postgres;

namespace Codette.Infrastructure.Tests.Postgres.Testing;

/// <summary>A pool between the client and the server, as hosted databases have it.</summary>
public sealed class PgBouncerTests
{
    private const int Patience = 60_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory(Timeout = Patience)]
    [InlineData(TestRoles.Backend)]
    [InlineData(TestRoles.Caller)]
    public async Task It_serves_the_queries_of_a_login(string login)
    {
        var server = await Needed.From(PostgresShared.Server);
        await using var database = await TestDatabase.Create(server, token: Token);
        await using var bouncer = await Needed.From(PgBouncer.Start(server, token: Token));

        var who = await Sessions.Ask<string>(
            bouncer.Through(database.ConnectionString(login)), "select concat(session_user, ' in ', current_database())", Token);

        Assert.Equal($"{login} in {database.Name}", who);
    }

    [Fact(Timeout = Patience)]
    public async Task Many_clients_share_its_one_connection_a_transaction_at_a_time()
    {
        var server = await Needed.From(PostgresShared.Server);
        await using var database = await TestDatabase.Create(server, token: Token);
        await using var bouncer = await Needed.From(PgBouncer.Start(server, poolSize: 1, Token));
        var pooled = bouncer.Through(database.ConnectionString(TestRoles.Caller));

        var backends = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(_ => Sessions.Ask<int>(pooled, "select pg_backend_pid()", Token)));

        Assert.Single(backends.Distinct());
    }

    [Fact(Timeout = Patience)]
    public async Task Its_folder_is_gone_when_it_is_disposed()
    {
        var bouncer = await Needed.From(PgBouncer.Start(await Needed.From(PostgresShared.Server), token: Token));
        Assert.True(Directory.Exists(bouncer.Folder));

        await bouncer.DisposeAsync();

        Assert.False(Directory.Exists(bouncer.Folder));
    }
}
