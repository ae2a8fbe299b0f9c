using System.Net;
using System.Text.Json;

namespace Codette.WebApi.Tests;

public sealed class HealthTests(Server server)
{
    [Theory]
    [InlineData("/health")]
    [InlineData("/api/health")]
    public async Task A_living_process_is_healthy(string path)
    {
        var body = await server.Client.Read(path);

        Assert.Equal("healthy", body.Text("status"));
        Assert.True(body.At("codette_available").GetBoolean());
        Assert.False(body.At("dsp_available").GetBoolean());
        Assert.True(DateTimeOffset.TryParse(body.Text("timestamp"), out _));
    }

    [Theory]
    [InlineData("/codette/status")]
    [InlineData("/api/codette/status")]
    public async Task The_status_holds_five_ratios_that_are_never_zero(string path)
    {
        var body = await server.Client.Read(path);

        foreach (var name in (string[])["coherence", "entanglement", "resonance", "phase", "fluctuation"])
        {
            Assert.InRange(body.At("quantum_state").Number(name), double.Epsilon, 1);
        }

        Assert.Equal(JsonValueKind.Number, body.At("active_connections").ValueKind);
        Assert.NotEmpty(body.At("perspectives").EnumerateArray());
        Assert.Equal("rules-and-knowledge", body.Text("engine_type"));
    }

    [Fact]
    public async Task The_status_is_a_transport_for_old_clients()
    {
        await server.Client.Post("/transport/seek?seconds=3.5&session=old");

        var body = await server.Client.Read("/codette/status?session=old");

        Assert.False(body.At("is_playing").GetBoolean());
        Assert.Equal(3.5, body.Number("current_time"));
        Assert.Equal(120, body.Number("bpm"));
        Assert.Equal(4, body.At("time_signature")[0].GetInt32());
        Assert.False(body.At("loop_enabled").GetBoolean());
        Assert.Equal(10, body.Number("loop_end"));
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/api/health")]
    [InlineData("/")]
    public async Task A_monitor_may_ask_for_the_head_alone(string path)
    {
        using var response = await server.Client.Call(HttpMethod.Head, path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_front_page_says_where_to_go_on()
    {
        var body = await server.Client.Read("/");

        Assert.Equal("Codette", body.Text("name"));
        Assert.Equal("/docs", body.At("links").Text("docs"));
    }
}
