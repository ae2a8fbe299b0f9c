using System.Net;
using System.Net.Sockets;
using Codette.Testing.Postgres;

namespace Codette.Infrastructure.Tests.Postgres.Testing;

/// <summary>Where a server is looked for.</summary>
public sealed class SourcesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task A_server_that_is_named_is_used_and_left_running()
    {
        var server = await Needed.From(PostgresShared.Server);

        var given = await GivenServer.Connect(server.AdminConnectionString, Token);
        await given.DisposeAsync();

        Assert.Equal(server.Version, given.Version);
        Assert.False(given.IsPrivate);
        Assert.Equal(1, await Sessions.Ask<int>(given.AdminConnectionString, "select 1", Token));
    }

    [Theory]
    [InlineData("unix:///nowhere/docker.sock")]
    [InlineData("tcp://127.0.0.1:1")]
    [InlineData("ssh://somewhere")]
    public async Task No_engine_is_no_engine(string address) =>
        Assert.False(await DockerEngine.Answers(new Uri(address), Token).WaitAsync(Patience, Token));

    [Fact]
    public async Task An_engine_that_accepts_and_says_nothing_is_not_waited_for()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();

        Assert.False(await DockerEngine.Answers(new Uri($"tcp://{silent.LocalEndpoint}"), Token).WaitAsync(Patience, Token));
    }
}
