using System.Net;

namespace Codette.WebApi.Tests;

public sealed class TransportTests(Server server)
{
    private static readonly string[] _state =
    [
        "time_seconds", "current_time", "sample_pos", "sample_rate", "bpm", "beat_pos", "loop_start", "loop_end",
        "loop_start_seconds", "loop_end_seconds", "timestamp_ms",
    ];

    [Fact]
    public async Task The_status_is_flat_and_has_both_sets_of_names()
    {
        var body = await server.Client.Read("/transport/status?session=t-flat");

        Assert.All(_state, name => Assert.True(double.IsFinite(body.Number(name)), name));
        Assert.False(body.At("playing").GetBoolean());
        Assert.False(body.At("is_playing").GetBoolean());
        Assert.False(body.At("loop_enabled").GetBoolean());
        Assert.Equal(4, body.At("time_signature")[1].GetInt32());
    }

    [Fact]
    public async Task Commands_without_a_body_answer_with_the_state()
    {
        var played = await server.Client.Post("/transport/play?session=t-play").Json();
        Assert.True(played.At("success").GetBoolean());
        Assert.NotEqual("", played.Text("message"));
        Assert.True(played.At("state").At("playing").GetBoolean());

        var stopped = await server.Client.Post("/transport/stop?session=t-play").Json();
        Assert.False(stopped.At("state").At("playing").GetBoolean());
        Assert.Equal(0, stopped.At("state").Number("time_seconds"));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task A_seek_while_playing_moves_on_from_there(string method)
    {
        await server.Client.Post($"/transport/play?session=t-seek-{method}");

        var moved = await server.Client.Call(new HttpMethod(method), $"/transport/seek?seconds=60&session=t-seek-{method}").Json();
        var later = await server.Client.Read($"/transport/status?session=t-seek-{method}");

        Assert.InRange(moved.At("state").Number("time_seconds"), 60, 65);
        Assert.InRange(later.Number("time_seconds"), moved.At("state").Number("time_seconds"), 70);
    }

    [Theory]
    [InlineData("enabled=true&start_seconds=2&end_seconds=6")]
    [InlineData("start=2&end=6")]
    public async Task A_loop_takes_either_spelling(string query)
    {
        var looped = await server.Client.Post($"/transport/loop?{query}&session=t-loop").Json();
        Assert.True(looped.At("state").At("loop_enabled").GetBoolean());
        Assert.Equal(6, looped.At("state").Number("loop_end_seconds"));

        var off = await server.Client.Post("/transport/loop/disable?session=t-loop").Json();
        Assert.False(off.At("state").At("loop_enabled").GetBoolean());
        Assert.Equal(2, off.At("state").Number("loop_start"));
    }

    [Fact]
    public async Task One_route_takes_the_action_in_the_body()
    {
        var body = await server.Client.Post("/codette/transport?session=t-act", """{"action":"seek","time_seconds":7}""").Json();

        Assert.Equal("success", body.Text("status"));
        Assert.Equal("seek", body.Text("action"));
        Assert.Equal(7, body.At("state").Number("time_seconds"));
    }

    [Fact]
    public async Task Metrics_count_from_the_start_and_not_from_when_they_are_first_asked()
    {
        await using var own = new Server(_ => { });
        await own.Client.Post("/transport/play");
        await Task.Delay(100, TestContext.Current.CancellationToken);

        var metrics = await own.Client.Read("/transport/metrics");

        Assert.Equal(1, metrics.Number("total_plays"));
        Assert.InRange(metrics.Number("uptime"), 0.09, 3600);
        Assert.InRange(metrics.Number("playing_seconds"), 0.09, metrics.Number("uptime"));
    }

    [Fact]
    public async Task Metrics_count_what_happened()
    {
        var before = await server.Client.Read("/transport/metrics?session=t-metrics");
        await server.Client.Post("/transport/play?session=t-metrics");
        var after = await server.Client.Read("/transport/metrics?session=t-metrics");

        Assert.True(after.Number("total_plays") > before.Number("total_plays"));
        Assert.InRange(after.Number("uptime"), before.Number("uptime"), 3600);
        Assert.True(after.At("current_state").At("playing").GetBoolean());
    }

    [Theory]
    [InlineData("seek?seconds=NaN", "position_out_of_range")]
    [InlineData("seek?seconds=Infinity", "position_out_of_range")]
    [InlineData("seek?seconds=-1", "position_out_of_range")]
    [InlineData("seek?seconds=inf", "parameter_invalid")]
    [InlineData("seek?seconds=abc", "parameter_invalid")]
    [InlineData("seek", "parameter_invalid")]
    [InlineData("tempo?bpm=NaN", "tempo_out_of_range")]
    [InlineData("tempo?bpm=19", "tempo_out_of_range")]
    [InlineData("tempo?bpm=fast", "parameter_invalid")]
    [InlineData("loop?enabled=perhaps", "parameter_invalid")]
    [InlineData("loop?start=9&end=3", "loop_end_before_start")]
    [InlineData("play?session=a b", "session_id_invalid")]
    public async Task What_makes_no_sense_is_refused(string query, string code) =>
        await server.Client.Post($"/transport/{query}").Refuses(400, code);

    [Fact]
    public async Task A_tempo_is_that_of_the_stored_session_too()
    {
        await server.Client.Post("/transport/tempo?bpm=97.5&session=t-tempo").Json();

        Assert.Equal(97.5, (await server.Client.Read("/api/sessions/t-tempo")).Number("tempo_bpm"));
    }

    [Fact]
    public async Task Sessions_do_not_hear_each_other()
    {
        await server.Client.Post("/transport/play?session=t-a");

        Assert.False((await server.Client.Read("/transport/status?session=t-b")).At("playing").GetBoolean());
    }

    [Fact]
    public async Task A_sync_that_tells_nothing_syncs_nothing()
    {
        var synced = await server.Client.Post("/api/codette/sync-daw?session=t-hollow", """{"mood":"calm"}""").Json();
        var processed = await server.Client.Post("/codette/process?session=t-hollow", """{"type":"sync","payload":{}}""").Json();

        Assert.False(synced.At("synced").GetBoolean());
        Assert.False(processed.At("synced").GetBoolean());
    }

    [Fact]
    public async Task A_DAW_brings_the_transport_to_its_state()
    {
        var synced = await server.Client.Post("/api/codette/sync-daw?session=t-daw", """{"is_playing":false,"current_time":12,"bpm":88}""").Json(HttpStatusCode.OK);

        Assert.True(synced.At("synced").GetBoolean());
        Assert.Equal(12, synced.At("state").Number("time_seconds"));
        Assert.Equal(88, synced.At("state").Number("bpm"));
    }
}
