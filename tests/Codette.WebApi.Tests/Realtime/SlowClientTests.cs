using Codette.Application.Realtime;
using Codette.Domain.Common;
using Codette.Domain.Suggestions;

namespace Codette.WebApi.Tests.Realtime;

public sealed class SlowClientTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_that_does_not_read_delays_nobody_takes_little_memory_and_is_closed_by_name()
    {
        await using var server = await RealtimeServer.Start(options => options.CloseTimeout = TimeSpan.FromMilliseconds(300));
        using var stalled = await StalledClient.Connect(server.Address, "/ws");
        await using var healthy = await server.Join();
        await Soon.Is(() => server.Registry.Count == 2);

        var sent = 0;
        var slowest = TimeSpan.Zero;
        while (server.Registry.Count == 2 && sent < 2_000)
        {
            var start = TimeProvider.System.GetTimestamp();
            server.Bus.Publish(new RealtimeEvent.SuggestionsChanged(OwnerId.Local, SessionId.Default, [Suggestion(sent++)]));
            await healthy.ReadUntil("suggestion");
            var took = TimeProvider.System.GetElapsedTime(start);
            slowest = took > slowest ? took : slowest;
            if (IsClosed(server))
            {
                break;
            }
        }

        Assert.InRange(sent, 1, 1_999);
        Assert.InRange(slowest.TotalMilliseconds, 0, 500);
        await Soon.Is(() => server.Registry.Count == 1);
        await healthy.Ask("""{"type":"ping"}""", "pong");
    }

    [Fact]
    public async Task A_client_that_takes_no_frame_for_too_long_is_closed_by_name_though_little_waits()
    {
        await using var server = await RealtimeServer.Start(options =>
        {
            options.SendTimeout = TimeSpan.FromMilliseconds(300);
            options.CloseTimeout = TimeSpan.FromMilliseconds(300);
            options.MaxQueuedBytes = 64 * 1024 * 1024;
            options.MaxQueuedFrames = 60_000;
        });
        using var stalled = await StalledClient.Connect(server.Address, "/ws");
        await Soon.Is(() => server.Registry.Count == 1);
        for (var i = 0; i < 600; i++)
        {
            server.Bus.Publish(new RealtimeEvent.SuggestionsChanged(OwnerId.Local, SessionId.Default, [Suggestion(i)]));
        }

        await Soon.Is(() => server.Registry.Count == 0);
        Assert.True(IsClosed(server));
    }

    [Fact]
    public async Task A_slow_client_that_reads_again_in_time_finds_the_close_code()
    {
        await using var server = await RealtimeServer.Start(options => options.CloseTimeout = TimeSpan.FromSeconds(10));
        using var stalled = await StalledClient.Connect(server.Address, "/ws");
        await Soon.Is(() => server.Registry.Count == 1);
        for (var i = 0; i < 2_000 && !IsClosed(server); i++)
        {
            server.Bus.Publish(new RealtimeEvent.SuggestionsChanged(OwnerId.Local, SessionId.Default, [Suggestion(i)]));
        }

        Assert.True(IsClosed(server));
        var reading = stalled.ReadToEnd();
        await Task.Delay(500, Ct);
        await server.Stop().WaitAsync(TestClient.Patience, Ct);
        var all = await reading.WaitAsync(TestClient.Patience, Ct);
        byte[] close = [0x88, 0x0D, 0x0F, 0xA8, .. "slow_client"u8]; // 4008 is 0x0FA8
        Assert.True(all.AsSpan().EndsWith(close));
    }

    [Fact]
    public async Task States_never_close_a_slow_client()
    {
        await using var server = await RealtimeServer.Start();
        using var stalled = await StalledClient.Connect(server.Address, "/ws");
        await Soon.Is(() => server.Registry.Count == 1);
        for (var i = 0; i < 20_000; i++)
        {
            server.Registry.TellStatus(turn: 0, turns: 1);
        }

        Assert.False(IsClosed(server));
        Assert.Equal(1, server.Registry.Count);
    }

    private static bool IsClosed(RealtimeServer server) =>
        server.Log.Entries.Any(entry => entry.Event == 2003 && entry.Text.Contains("4008 slow_client", StringComparison.Ordinal));

    private static Suggestion Suggestion(int number)
    {
        var evidence = new Evidence("rule", "request", new Dictionary<string, string>(), null);
        var proposal = new Proposal(null, "eq", $"Number {number}", new string('x', 20_000), new MixChange.SetRouting("bus"), evidence, 0.5);
        return new Suggestion(
            Ids.New(DateTimeOffset.UnixEpoch), SessionId.Default, proposal, SuggestionState.Offered, null, null,
            DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, 1);
    }
}
