using Codette.Infrastructure.Tests.Contracts;
using Codette.Testing.Postgres;
using Npgsql;

namespace Codette.Infrastructure.Tests.Postgres.Testing;

/// <summary>The proxy counts what crosses it, holds it, and breaks it.</summary>
public sealed class RoundTripProxyTests : IAsyncDisposable
{
    private const int Patience = 60_000;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);

    private string _connectionString = string.Empty;
    private RoundTripProxy? _proxy;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory(Timeout = Patience)]
    [InlineData("select 1", 1)]
    [InlineData("select 1; select 2", 1)]
    [InlineData("begin; select 1; commit", 1)]
    public async Task A_command_is_one_round_trip_however_many_statements_it_has(string sql, long expected)
    {
        await using var connection = await Open();
        var before = _proxy!.RoundTrips;
        var bytes = _proxy.ClientBytes;

        await connection.Ask<int>(sql, Token);

        Assert.Equal(expected, _proxy.RoundTrips - before);
        Assert.InRange(_proxy.ClientBytes - bytes, sql.Length, 1_000);
        Assert.Equal(1, _proxy.Connections);
    }

    [Fact(Timeout = Patience)]
    public async Task Three_commands_are_three_round_trips_and_three_in_a_batch_are_one()
    {
        await using var connection = await Open();
        var before = _proxy!.RoundTrips;
        for (var time = 0; time < 3; time++)
        {
            await connection.Ask<int>("select 1", Token);
        }

        Assert.Equal(3, _proxy.RoundTrips - before);

        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { new("select 1"), new("select 2"), new("select 3") },
        };
        await batch.ExecuteNonQueryAsync(Token);

        Assert.Equal(4, _proxy.RoundTrips - before);
    }

    [Fact(Timeout = Patience)]
    public async Task Millions_of_bytes_arrive_as_they_were_sent()
    {
        await using var connection = await Open();
        var sent = new byte[5_000_000];
        new Random(7).NextBytes(sent);

        await using var command = new NpgsqlCommand("select $1::bytea", connection) { Parameters = { new() { Value = sent } } };

        Assert.Equal(sent, (byte[])(await command.ExecuteScalarAsync(Token))!);
    }

    [Fact(Timeout = Patience)]
    public async Task A_query_is_held_while_it_is_paused_and_answered_afterwards()
    {
        await using var connection = await Open();
        _proxy!.Pause();
        var answer = connection.Ask<int>("select 1", Token);
        await Task.Delay(Glance, TimeProvider.System, Token);
        Assert.False(answer.IsCompleted);

        _proxy.Resume();

        Assert.Equal(1, await answer);
    }

    [Fact(Timeout = Patience)]
    public async Task A_cut_breaks_what_is_open_and_refuses_what_is_new_until_it_is_resumed()
    {
        await using var connection = await Open();
        var waiting = connection.Ask<string>("select pg_sleep(30)::text", Token);

        await _proxy!.Cut();

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => waiting);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => Sessions.Open(_connectionString, Token));
        _proxy.Resume();
        Assert.Equal(1, await Sessions.Ask<int>(_connectionString, "select 1", Token));
    }

    [Fact(Timeout = Patience)]
    public async Task It_is_disposed_of_while_it_is_paused()
    {
        await using var connection = await Open();
        _proxy!.Pause();
        var waiting = connection.Ask<int>("select 1", Token);

        await _proxy.DisposeAsync();

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => waiting);
    }

    public async ValueTask DisposeAsync()
    {
        if (_proxy is not null)
        {
            await _proxy.DisposeAsync();
        }
    }

    private async Task<NpgsqlConnection> Open()
    {
        var server = await Needed.From(PostgresShared.Server);
        _proxy = new RoundTripProxy(server.AdminConnectionString);
        _connectionString = _proxy.Through(server.AdminConnectionString);
        return await Sessions.Open(_connectionString, Token);
    }
}
