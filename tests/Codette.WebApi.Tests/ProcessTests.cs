using System.Text.Json;

namespace Codette.WebApi.Tests;

public sealed class ProcessTests(Server server)
{
    [Fact]
    public async Task A_sync_without_a_timestamp_moves_the_transport()
    {
        var body = await Process("""
            {"id":"sync-17","type":"sync","session":"p-sync",
             "payload":{"action":"sync_state","current_time":42,"is_playing":false,"bpm":90,"track_count":3,"active_tracks":[]}}
            """);

        Assert.True(body.At("synced").GetBoolean());
        Assert.Equal("sync-17", body.Text("id"));
        Assert.Equal(JsonValueKind.Number, body.At("timestamp").ValueKind);
        Assert.InRange(body.Number("processingTime"), 1e-9, 30);
        var status = await server.Client.Read("/transport/status?session=p-sync");
        Assert.Equal(42, status.Number("time_seconds"));
        Assert.Equal(90, status.Number("bpm"));
    }

    [Fact]
    public async Task A_suggestion_is_applied_by_its_id()
    {
        var offered = await server.Client.Post("/codette/suggest", """{"context":{"type":"mixing","tracks":[{"id":"v","name":"Vocal","type":"audio","volume":9.5}]},"session":"p-apply"}""").Json();
        var id = offered.At("suggestions")[0].Text("id");

        var body = await Process($$"""{"action":"apply_suggestion","track_id":"v","suggestion_id":"{{id}}","parameters":{} }""");

        Assert.True(body.At("success").GetBoolean());
        Assert.Equal("v", body.Text("trackId"));
        Assert.Equal(offered.At("suggestions")[0].At("parameters").GetRawText(), body.At("appliedParameters").GetRawText());
        Assert.Contains(body.Text("applied_on"), (string[])["client", "session"]);
        await server.Client.Post("/codette/process", """{"action":"apply_suggestion","track_id":"v","suggestion_id":"s-1"}""")
            .Refuses(404, "suggestion_not_found");
    }

    [Theory]
    [InlineData("chat", """{"message":"What is a bus?"}""", "response")]
    [InlineData("suggestion", """{"context":{"type":"mixing"},"limit":3}""", "suggestions")]
    [InlineData("optimization", """{"tracks":[]}""", "optimizations")]
    [InlineData("mastering", "{}", "recommendations")]
    [InlineData("audio_analysis", """{"analysis_type":"loudness","audio_data":{"peak_level":0.5,"rms_level":-12}}""", "analysis")]
    [InlineData("audio_analysis", """{"tracks":[{"id":"a","level":-4.5,"peak":-1.5}]}""", "prediction")]
    public async Task A_task_gives_its_data(string type, string payload, string field)
    {
        var body = await Process($$"""{"id":"t","type":"{{type}}","payload":{{payload}},"timestamp":1}""");

        Assert.Equal("success", body.Text("status"));
        Assert.Equal(type, body.Text("type"));
        Assert.True(body.At("data").TryGetProperty(field, out _));
    }

    [Theory]
    [InlineData("{}", "analysis_input_unknown")]
    [InlineData("""{"analysis_type":"taste"}""", "analysis_type_unknown")]
    [InlineData("""{"a\ud800":1}""", "payload_invalid")]
    public async Task An_analysis_of_nothing_is_refused(string payload, string code) =>
        await server.Client.Post("/codette/process", $$"""{"type":"audio_analysis","payload":{{payload}}}""").Refuses(400, code);

    [Fact]
    public async Task The_target_loudness_is_that_of_the_knowledge_base()
    {
        var body = await Process("""{"type":"mastering","payload":{}}""");

        Assert.Equal(-14, body.At("data").Number("target_loudness"));
        Assert.Equal("streaming-loudness-choice", body.At("data").Text("knowledge"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"type":"dance"}""")]
    [InlineData("[1]")]
    [InlineData("7")]
    public async Task An_unknown_task_is_refused(string json) =>
        await server.Client.Post("/codette/process", json).Refuses(400, "process_type_unknown");

    private Task<JsonElement> Process(string json) => server.Client.Post("/codette/process", json).Json();
}
