using System.Text.Json;
using Codette.Application.Common;
using Codette.WebApi.Tests.Realtime;

namespace Codette.WebApi.Tests.Diagnostics;

/// <summary>A figure that does not move when what it measures does is a constant in disguise.</summary>
public sealed class MovingNumbersTests : IAsyncDisposable
{
    private readonly FaultySessions.Switch _fault = new();
    private readonly Server _server;

    public MovingNumbersTests() => _server = new Server(_fault.Install);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Requests_and_errors_are_counted_by_their_class()
    {
        var unmeasured = await _server.Diagnose("performance");
        Assert.Equal("unknown", unmeasured.Text("state"));
        var first = unmeasured.At("performance");
        Assert.Equal(JsonValueKind.Null, first.At("avg_response_time_ms").ValueKind);
        await Send(HttpMethod.Get, "/health", 3);
        await Send(HttpMethod.Get, "/nothing", 4);
        await Send(HttpMethod.Get, "/effects", 6);
        _fault.Fault = new StorageUnavailableException("storage_locked", "planted");
        await Send(HttpMethod.Get, "/api/sessions/a", 5);
        _fault.Fault = new InvalidOperationException("planted");
        await Send(HttpMethod.Get, "/api/sessions/a", 1);
        var then = (await _server.Diagnose("performance")).At("performance");
        Assert.Equal(20, then.Number("request_count"));
        Assert.Equal(16, then.Number("total_errors"));
        Assert.Equal(4, then.Number("errors_by_class.4xx"));
        Assert.Equal(6, then.Number("errors_by_class.5xx"));
        Assert.Equal(6, then.Number("errors_by_class.not_offered"));
        Assert.Equal(1, then.Number("requests_in_flight"));
        Assert.InRange(then.Number("p50_response_time_ms"), 0.001, then.Number("p99_response_time_ms"));
        Assert.InRange(then.Number("p99_response_time_ms"), 0.001, then.Number("max_response_time_ms") * 1.02);
        Assert.True(then.Number("uptime_seconds") > first.Number("uptime_seconds"));
    }

    [Fact]
    public async Task The_hit_rate_is_null_without_look_ups_and_then_follows_them()
    {
        Assert.Equal(JsonValueKind.Null, (await _server.Diagnose("cache")).At("cache.hit_rate_percent").ValueKind);
        await Send(HttpMethod.Get, "/api/sessions/a", 4);
        var body = await _server.Diagnose("cache");
        Assert.Equal(75, body.Number("cache.hit_rate_percent"));
        Assert.Equal((3, 1, 4), (body.Number("cache.hits"), body.Number("cache.misses"), body.Number("cache.total_requests")));
        Assert.True(body.Number("cache.average_miss_latency_ms") > 0);
        Assert.Contains(body.At("caches").EnumerateArray(), cache => cache.Text("name") == "sessions" && cache.Number("entries") == 1);
        Assert.Equal(75, (await _server.Diagnose("performance")).Number("performance.cache_hit_rate"));
        Assert.Equal(0.25, (await _server.Client.Read("/codette/cache/stats")).Number("miss_rate"));
    }

    [Theory]
    [InlineData("/codette/cache/clear")]
    [InlineData("/api/cache-clear")]
    public async Task Clearing_empties_the_caches_and_the_next_look_up_misses(string route)
    {
        await Send(HttpMethod.Get, "/api/sessions/a", 2);
        var answer = await _server.Client.PostAsync(new Uri(route, UriKind.Relative), null, TestContext.Current.CancellationToken);
        var cleared = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.True(cleared.At("success").GetBoolean());
        Assert.Equal(1, cleared.Number("entries_cleared"));
        Assert.Equal(0, (await _server.Diagnose("cache")).Number("cache.entries"));
        await Send(HttpMethod.Get, "/api/sessions/a", 1);
        Assert.Equal(2, (await _server.Diagnose("cache")).Number("cache.misses"));
    }

    [Fact]
    public async Task Sockets_are_those_that_are_open()
    {
        await using var one = await _server.Join();
        await using var other = await _server.Join();
        Assert.Equal(2, (await _server.Diagnose("status")).Number("sockets"));
        await one.Close();
        await Soon.Is(async () => (await _server.Diagnose("performance")).Number("performance.open_sockets") == 1);
    }

    [Fact]
    public async Task A_WebSocket_is_neither_in_flight_nor_a_slow_request()
    {
        await using var socket = await _server.Join();
        await Task.Delay(1_500, TestContext.Current.CancellationToken);
        Assert.Equal(1, (await _server.Diagnose("performance")).Number("performance.requests_in_flight"));
        await socket.Close();
        await Soon.Is(async () => (await _server.Diagnose("status")).Number("requests.upgrades") == 1);
        Assert.True((await _server.Diagnose("performance")).Number("performance.p50_response_time_ms") < 1_400);
        Assert.Equal(1, (await _server.Diagnose("performance")).Number("performance.requests_in_flight"));
    }

    [Fact]
    public async Task The_figures_of_the_process_are_measured()
    {
        var before = (await _server.Diagnose("performance")).At("performance");
        Assert.InRange(before.Number("cpu_percent"), 0.01, 100);
        Assert.True(before.Number("working_set_mb") > 10);
        Assert.True(before.Number("gc.heap_mb") > 0);
        Assert.True((await _server.Diagnose("performance")).Number("performance.gc.allocated_mb") > before.Number("gc.allocated_mb"));
    }

    private async Task Send(HttpMethod method, string path, int times)
    {
        for (var time = 0; time < times; time++)
        {
            using var request = new HttpRequestMessage(method, path);
            using var response = await _server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }
}
