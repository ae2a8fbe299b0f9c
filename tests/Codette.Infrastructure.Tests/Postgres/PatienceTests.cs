using System.Net;
using System.Net.Sockets;
using Codette.Application.Chat;
using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Infrastructure.Postgres;
using Codette.Infrastructure.Tests.Contracts;
using Codette.Infrastructure.Tests.Postgres.Testing;
using Codette.Testing.Postgres;
using Npgsql;

namespace Codette.Infrastructure.Tests.Postgres;

/// <summary>A network that holds everything, or a server that has room for few: nobody waits long, and no line grows.</summary>
public sealed class PatienceTests(PostgresFixture fixture) : IClassFixture<PostgresFixture>
{
    private const int Patience = 60_000;

    private readonly Caller _caller = PostgresStores.NewCaller();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = Patience)]
    public async Task The_line_before_a_database_that_does_not_answer_is_bounded()
    {
        const int Connections = 2, Queued = 16, Calls = 200;
        await using var proxy = Proxy();
        await using var stores = await Start(proxy, options =>
        {
            options.MaxConnections = Connections;
            options.QueuedWork = Queued;
            options.QueueTimeout = TimeSpan.FromSeconds(1);
        });
        var chat = stores.Get<IConversationStore>();
        await Task.WhenAll(Enumerable.Range(0, Connections * 4).Select(_ => chat.ReadHistory(_caller, null, 10, Token)));
        proxy.Pause();
        var began = TimeProvider.System.GetTimestamp();

        var calls = Enumerable.Range(0, Calls).Select(_ => chat.ReadHistory(_caller, null, 10, Token)).ToList();
        var refused = calls.Where(call => call.IsFaulted).ToArray();
        Assert.InRange(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds, 0, 900);
        Assert.Equal(Calls - Connections - Queued, refused.Length);

        var waiting = calls.Except(refused).ToArray();
        var tooLate = await Task.WhenAll(waiting.Select(async call => (Call: call, Fault: await Record.ExceptionAsync(
            () => call.WaitAsync(TimeSpan.FromSeconds(2), TimeProvider.System, Token)))));
        Assert.Equal(Queued, tooLate.Count(each => each.Fault is StorageUnavailableException));
        Assert.All(
            tooLate.Select(each => each.Fault).OfType<StorageUnavailableException>().Concat(refused.Select(call => call.Exception!.InnerException!)),
            fault => Assert.Equal("storage_busy", Assert.IsType<StorageUnavailableException>(fault).Error.Code));

        proxy.Resume();
        Assert.All(await Task.WhenAll(tooLate.Where(each => each.Fault is TimeoutException).Select(each => each.Call)), page => Assert.True(page.IsOk));
        Assert.All(await Task.WhenAll(Enumerable.Range(0, Queued).Select(_ => chat.ReadHistory(_caller, null, 10, Token))), page => Assert.True(page.IsOk));
    }

    [Fact(Timeout = Patience)]
    public async Task A_database_that_has_fallen_silent_is_waited_for_in_bounded_time_and_found_again()
    {
        await using var proxy = Proxy();
        await using var stores = await Start(proxy, options =>
        {
            options.StatementTimeout = TimeSpan.FromSeconds(0.5);
            options.CallerUrl += ";Timeout=1";
        });
        var chat = stores.Get<IConversationStore>();
        await chat.ReadHistory(_caller, null, 10, Token);
        proxy.Pause();
        var began = TimeProvider.System.GetTimestamp();

        Assert.Equal("storage_timeout", await PostgresStores.Fault(() => chat.ReadHistory(_caller, null, 10, Token)));
        Assert.InRange(TimeProvider.System.GetElapsedTime(began), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(7)); // and the time in which Npgsql tries to cancel it

        await proxy.Cut();
        proxy.Resume();
        Assert.True((await chat.ReadHistory(_caller, null, 10, Token)).IsOk);
    }

    [Fact(Timeout = Patience)]
    public async Task A_handshake_that_never_ends_is_given_up()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var silent = AgreeAndFallSilent(listener);
        await using var connection = new NpgsqlConnection(
            $"Host=127.0.0.1;Port={((IPEndPoint)listener.LocalEndpoint).Port};Username=me;SSL Mode=Require;Timeout=1;Pooling=false");

        var fault = await Assert.ThrowsAsync<NpgsqlException>(() => connection.OpenInTime(Token).AsTask());

        Assert.IsType<TimeoutException>(fault.InnerException);
        (await silent).Dispose();
    }

    [Fact(Timeout = Patience)]
    public async Task A_login_without_a_connection_left_is_busy_until_one_is_free()
    {
        Needed.From(fixture.Services);
        var database = fixture.Database!;
        var login = $"login_{_caller.Owner.Value.Replace('-', '_')}";
        await Sessions.Tell(database.AdminConnectionString, $"create role {login} login noinherit connection limit 1 password '{TestRoles.Password}' in role authenticated, anon", Token);
        try
        {
            await using var stores = await PostgresStores.Start(database, options => options.CallerUrl = database.ConnectionString(login));
            var chat = stores.Get<IConversationStore>();
            await using (await Sessions.Open(database.ConnectionString(login), Token))
            {
                Assert.Equal("storage_busy", await PostgresStores.Fault(() => chat.ReadHistory(_caller, null, 10, Token)));
            }

            Assert.True((await chat.ReadHistory(_caller, null, 10, Token)).IsOk);
        }
        finally
        {
            await Sessions.Tell(database.AdminConnectionString, $"drop role {login}", CancellationToken.None);
        }
    }

    private static async Task<TcpClient> AgreeAndFallSilent(TcpListener listener)
    {
        var client = await listener.AcceptTcpClientAsync(Token);
        await client.GetStream().ReadExactlyAsync(new byte[8], Token);
        await client.GetStream().WriteAsync("S"u8.ToArray(), Token);
        return client;
    }

    private RoundTripProxy Proxy()
    {
        Needed.From(fixture.Services);
        return new RoundTripProxy(fixture.Database!.AdminConnectionString);
    }

    private Task<HostedStores> Start(RoundTripProxy proxy, Action<PostgresOptions>? configure = null) => PostgresStores.Start(fixture.Database!, options =>
    {
        options.Reach(proxy.Through);
        configure?.Invoke(options);
    });
}
