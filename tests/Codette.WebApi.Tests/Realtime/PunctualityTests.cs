using Codette.Application.Identity;
using Codette.Application.Sessions;
using Codette.Domain.Common;

namespace Codette.WebApi.Tests.Realtime;

[Collection(nameof(Alone))]
public sealed class PunctualityTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_over_HTTP_is_seen_by_every_socket_of_its_session_within_100_ms_and_by_no_other()
    {
        await using var server = new Server();
        await using var one = await server.Join("song");
        await using var other = await server.Join("song");
        await using var stranger = await server.Join("another");
        (string Path, string Field, string Value)[] changes =
        [
            ("play", "playing", "true"), ("seek?seconds=60", "loop_enabled", "false"), ("tempo?bpm=97.5", "bpm", "97.5"),
            ("loop?enabled=true&start_seconds=60&end_seconds=90", "loop_enabled", "true"), ("pause", "state", "\"paused\""),
            ("loop/disable", "loop_enabled", "false"), ("tempo?bpm=120", "bpm", "120"), ("stop", "state", "\"stopped\""),
        ];

        var times = new List<double>();
        for (var round = 0; round < 4; round++)
        {
            foreach (var (path, field, value) in changes)
            {
                var start = TimeProvider.System.GetTimestamp();
                var version = (await server.Client.Post($"/transport/{path}{(path.Contains('?') ? "&" : "?")}session=song").Json()).Number("state.version");
                foreach (var client in new[] { one, other })
                {
                    var seen = await client.ReadUntil("transport_state", frame => (double)frame["version"]! == version);
                    Assert.Equal(value, seen[field]!.ToJsonString());
                    Assert.True(path is not "seek?seconds=60" || (double)seen["current_time"]! is >= 60 and < 65);
                }

                if (round > 0) // the first compiles what it runs
                {
                    times.Add(Since(start).TotalMilliseconds);
                }
            }
        }

        times.Sort();
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"median {times[times.Count / 2]:0.0} ms, slowest {times[^1]:0.0} ms"));
        Assert.InRange(times[times.Count / 2], 0, 100);
        await stranger.Send("""{"type":"ping"}""");
        Assert.Equal("pong", await stranger.ReadNews());
    }

    [Fact]
    public async Task While_it_plays_positions_come_20_times_a_second_and_after_a_stop_none()
    {
        await using var server = new Server();
        await using var client = await server.Join();
        await client.Ask("""{"type":"play"}""", "transport_response");
        var start = TimeProvider.System.GetTimestamp();
        var last = -1.0;
        for (var i = 0; i < 30; i++)
        {
            var frame = await client.ReadUntil("transport_state");
            var now = (double)frame["current_time"]!;
            Assert.True(now > last, $"{now} after {last}");
            last = now;
        }

        Assert.InRange(30 / Since(start).TotalSeconds, 10, 25);
        await client.Ask("""{"type":"stop"}""", "transport_response");
        await client.Send("""{"type":"ping"}""");
        Assert.Equal("pong", await client.ReadNews());
        await Task.Delay(300, Ct);
        await client.Send("""{"type":"ping"}""");
        Assert.Equal("pong", await client.ReadNews());
    }

    [Fact]
    public async Task Server_status_comes_every_two_seconds_with_the_transport_of_its_session()
    {
        await using var server = new Server();
        await using var client = await server.Join("a");
        await using var other = await server.Join("b");
        await server.Send(new SeekTransport(Caller.Local, SessionId.Parse("a").Value, 5));
        var status = await client.ReadUntil("server_status", frame => (double)frame["data"]!["transport"]!["time_seconds"]! == 5);
        Assert.Equal(2, (int)status["data"]!["connections"]!);
        Assert.Equal(0, (double)(await other.ReadUntil("server_status"))["data"]!["transport"]!["time_seconds"]!);
        var start = TimeProvider.System.GetTimestamp();
        await client.ReadUntil("server_status");
        Assert.InRange(Since(start).TotalSeconds, 1.5, 4);
    }

    private static TimeSpan Since(long start) => TimeProvider.System.GetElapsedTime(start);
}
