using System.Net.WebSockets;
using Codette.Application.Realtime;
using Codette.Domain.Common;
using Codette.Domain.Suggestions;

namespace Codette.WebApi.Tests.Realtime;

[Collection(nameof(Alone))]
public sealed class SlowClientTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_that_does_not_read_delays_nobody_takes_little_memory_and_is_closed_by_name()
    {
        await using var own = Server.WithSockets(options => options.CloseTimeout = TimeSpan.FromMilliseconds(300));
        using var stalled = await StalledClient.Connect(own.Address, "/ws");
        await using var healthy = await own.Join();
        await Soon.Is(() => own.Registry.Open == 2);

        var sent = 0;
        var slowest = TimeSpan.Zero;
        while (own.Registry.Open == 2 && sent < 2_000)
        {
            var start = TimeProvider.System.GetTimestamp();
            own.Bus.Publish(new RealtimeEvent.SuggestionsChanged(OwnerId.Local, SessionId.Default, [Suggestion(sent++)]));
            await healthy.ReadUntil("suggestion");
            var took = TimeProvider.System.GetElapsedTime(start);
            slowest = took > slowest ? took : slowest;
            if (IsClosed(own))
            {
                break;
            }
        }

        Assert.InRange(sent, 1, 1_999);
        Assert.InRange(slowest.TotalMilliseconds, 0, 1_000);
        await Soon.Is(() => own.Registry.Open == 1);
        await healthy.Ask("""{"type":"ping"}""", "pong");
    }

    [Fact]
    public async Task A_client_that_takes_no_frame_for_too_long_is_closed_by_name_though_little_waits()
    {
        await using var own = Server.WithSockets(options =>
        {
            options.SendTimeout = TimeSpan.FromMilliseconds(300);
            options.CloseTimeout = TimeSpan.FromMilliseconds(300);
            options.MaxQueuedBytes = 64 * 1024 * 1024;
            options.MaxQueuedFrames = 60_000;
        });
        using var stalled = await StalledClient.Connect(own.Address, "/ws");
        await Soon.Is(() => own.Registry.Open == 1);
        for (var i = 0; i < 600; i++)
        {
            own.Bus.Publish(new RealtimeEvent.SuggestionsChanged(OwnerId.Local, SessionId.Default, [Suggestion(i)]));
        }

        await Soon.Is(() => own.Registry.Open == 0);
        Assert.True(IsClosed(own));
    }

    [Fact]
    public async Task A_slow_client_that_reads_again_in_time_finds_the_close_code()
    {
        await using var own = Server.WithSockets(options => options.CloseTimeout = TimeSpan.FromSeconds(3));
        using var stalled = await StalledClient.Connect(own.Address, "/ws");
        await Soon.Is(() => own.Registry.Open == 1);
        for (var i = 0; i < 2_000 && !IsClosed(own); i++)
        {
            own.Bus.Publish(new RealtimeEvent.SuggestionsChanged(OwnerId.Local, SessionId.Default, [Suggestion(i)]));
        }

        Assert.True(IsClosed(own));
        var reading = stalled.ReadToEnd();
        await Task.Delay(500, Ct);
        await own.Stop().WaitAsync(TestClient.Patience, Ct);
        var all = await reading.WaitAsync(TestClient.Patience, Ct);
        byte[] close = [0x88, 0x0D, 0x0F, 0xA8, .. "slow_client"u8]; // 4008 is 0x0FA8
        Assert.True(all.AsSpan().EndsWith(close));
    }

    [Fact]
    public async Task States_never_close_a_slow_client()
    {
        await using var own = new Server();
        using var stalled = await StalledClient.Connect(own.Address, "/ws");
        await Soon.Is(() => own.Registry.Open == 1);
        for (var i = 0; i < 20_000; i++)
        {
            own.Registry.TellStatus(turn: 0, turns: 1);
        }

        Assert.False(IsClosed(own));
        Assert.Equal(1, own.Registry.Open);
    }

    [Fact]
    public async Task An_endless_message_is_refused_without_being_kept()
    {
        await using var server = Server.WithSockets(options => options.CloseTimeout = TimeSpan.FromMilliseconds(300));
        await using var client = await server.Join();
        var part = new byte[32_768];
        part.AsSpan().Fill((byte)'x');
        var before = GC.GetTotalAllocatedBytes();
        try
        {
            for (var sent = 0; sent < 2_000; sent++) // 64 MiB, if the server would take them
            {
                await client.Send(part, end: false);
            }
        }
        catch (Exception lost) when (lost is WebSocketException or IOException)
        {
            // The server cut the socket off, as it should.
        }

        Assert.True(GC.GetTotalAllocatedBytes() - before < 16 * 1024 * 1024);
        await Soon.Is(() => server.Registry.Open == 0);
    }

    private static bool IsClosed(Server server) =>
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
