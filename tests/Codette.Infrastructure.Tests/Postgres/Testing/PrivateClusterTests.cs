using Codette.Testing.Postgres;
using Npgsql;

namespace Codette.Infrastructure.Tests.Postgres.Testing;

/// <summary>A cluster of the machine's own binaries.</summary>
public sealed class PrivateClusterTests
{
    private const int Patience = 60_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = Patience)]
    public async Task It_starts_in_UTF8_on_the_loopback_alone_and_writes_nothing_through()
    {
        await using var cluster = await Start();

        Assert.Equal(
            "UTF8 C.UTF-8 127.0.0.1 off",
            await Sessions.Ask<string>(
                cluster.AdminConnectionString,
                "select concat_ws(' ', current_setting('server_encoding'), datcollate, current_setting('listen_addresses'), " +
                "current_setting('fsync')) from pg_database where datname = current_database()",
                Token));
        Assert.True(cluster.IsPrivate);
        Assert.InRange(cluster.Version, 13_00_00, 99_00_00);
    }

    [Fact(Timeout = Patience)]
    public async Task A_setting_that_is_given_holds()
    {
        await using var cluster = await Start("fsync = on", "max_connections = 7");

        Assert.Equal("on", await Sessions.Ask<string>(cluster.AdminConnectionString, "show fsync", Token));
        Assert.Equal("7", await Sessions.Ask<string>(cluster.AdminConnectionString, "show max_connections", Token));
    }

    [Fact(Timeout = Patience)]
    public async Task A_setting_that_PostgreSQL_refuses_is_told_in_its_words()
    {
        var bin = Needed.From(PostgresBinaries.OfMachine());

        var refused = await PostgresServer.StartPrivate(bin, ["max_connections = many"], Token);

        Assert.Contains("invalid value for parameter \"max_connections\"", refused.Error?.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = Patience)]
    public async Task Its_folder_and_its_port_are_gone_when_it_is_disposed()
    {
        var cluster = await Start();
        Assert.True(Directory.Exists(cluster.Folder));

        await cluster.DisposeAsync();

        Assert.False(Directory.Exists(cluster.Folder));
        await Assert.ThrowsAsync<NpgsqlException>(() => Sessions.Open(cluster.AdminConnectionString, Token));
    }

    [Theory(Timeout = Patience)]
    [InlineData(StopMode.Fast)]
    [InlineData(StopMode.Immediate)]
    public async Task What_was_stored_is_there_after_a_stop_and_a_start(StopMode mode)
    {
        await using var cluster = await Start();
        await Sessions.Tell(cluster.AdminConnectionString, "create table kept as select 1 as one", Token);

        await cluster.Stop(mode, Token);
        await Assert.ThrowsAsync<NpgsqlException>(() => Sessions.Open(cluster.AdminConnectionString, Token));
        await cluster.StartAgain(Token);

        Assert.Equal(1, await Sessions.Ask<int>(cluster.AdminConnectionString, "select one from kept", Token));
    }

    [Fact(Timeout = Patience)]
    public async Task An_immediate_stop_is_a_crash_to_those_who_are_connected()
    {
        await using var cluster = await Start();
        await using var connection = await Sessions.Open(cluster.AdminConnectionString, Token);

        await cluster.Stop(StopMode.Immediate, Token);

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => connection.Ask<int>("select 1", Token));
    }

    private static async Task<PrivateCluster> Start(params string[] settings) => await Needed.From(
        PostgresServer.StartPrivate(Needed.From(PostgresBinaries.OfMachine()), settings, Token));
}
