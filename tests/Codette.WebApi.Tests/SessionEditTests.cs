namespace Codette.WebApi.Tests;

/// <summary>Edits by HTTP.</summary>
public sealed class SessionEditTests(Server server)
{
    [Fact]
    public async Task A_batch_is_applied_once_and_answered_the_same_way_each_time()
    {
        var session = Server.NewSession();
        const string Batch = """
            {"client":"tab-1","seq":3,"edits":[
              {"op":"put","at":"tracks/t1","value":{"name":"Lead","clips":[{"id":"c1","source":"s","start_seconds":1,"offset_seconds":0,"length_seconds":2,"source_seconds":2}]}},
              {"op":"put","at":"tracks/a%2Fb","value":{"id":"a/b","type":"aux","color":"#102030"},"index":0},
              {"op":"put","at":"tracks/t1/inserts/i1","value":{"type":"eq","parameters":{"gain_db":-3,"q":1}}},
              {"op":"set","at":"tracks/t1/inserts/i1","values":{"parameters":{"gain_db":2}}},
              {"op":"put","at":"tracks/t1/sends/s1","value":{"destination":"a/b"}},
              {"op":"set","at":"tracks/t1/sends/s1","values":{"pre_post":"pre","level":-6}},
              {"op":"set","at":"tracks/t1/clips/c1","values":{"start_seconds":8}},
              {"op":"set","at":"tracks/nobody","values":{"volume":-3}},
              {"op":"set","at":"tracks/a%2Fb","values":{"color":null,"type":"vca"}},
              {"op":"put","at":"markers/m1","value":{"name":"Chorus","seconds":32}},
              {"op":"move","at":"tracks/t1","index":0},
              {"op":"set","at":"","values":{"name":"Song","tempo_bpm":96,"time_signature":[6,8]}}]}
            """;

        var answer = await Send(session, Batch);
        var again = await Send(session, Batch);
        var got = await server.Client.Read($"/api/sessions/{session}");

        Assert.Equal($$"""{"session":"{{session}}","version":1,"client":"tab-1","seq":3,"repeated":false,"skipped":[7]}""", answer.GetRawText());
        Assert.Equal($$"""{"session":"{{session}}","version":1,"client":"tab-1","seq":3,"repeated":true,"skipped":[]}""", again.GetRawText());
        Assert.Equal(("Song", 96, "[6,8]"), (got.Text("name"), got.Number("tempo_bpm"), got.At("time_signature").GetRawText()));
        var tracks = got.At("tracks");
        Assert.Equal(("t1", "a/b", "vca"), (tracks[0].Text("id"), tracks[1].Text("id"), tracks[1].Text("type")));
        Assert.False(tracks[1].TryGetProperty("color", out _));
        Assert.Equal(("eq", 2, 1), (
            tracks[0].At("inserts")[0].Text("name"), tracks[0].At("inserts")[0].Number("parameters.gain_db"),
            tracks[0].At("inserts")[0].Number("parameters.q")));
        Assert.Equal(("pre", -6), (tracks[0].At("sends")[0].Text("pre_post"), tracks[0].At("sends")[0].Number("level")));
        Assert.Equal(8, tracks[0].At("clips")[0].Number("start_seconds"));
        Assert.Equal("Chorus", got.At("markers")[0].Text("name"));
        Assert.Equal(96, (await server.Client.Read($"/transport/status?session={session}")).Number("bpm"));
    }

    [Theory]
    [InlineData("""{"op":"set","at":"tracks/t1","values":{"volume":40}}""")]
    [InlineData("""{"op":"set","at":"tracks/t1","values":{"volume":null}}""")]
    [InlineData("""{"op":"set","at":"tracks/t1","values":{"volume":"loud"}}""")]
    [InlineData("""{"op":"set","at":"tracks/t1","values":{"loudness":1}}""")]
    [InlineData("""{"op":"set","at":"tracks/t1","values":{"inserts":[]}}""")]
    [InlineData("""{"op":"set","at":"tracks/t1","values":{"id":"t2"}}""")]
    [InlineData("""{"op":"set","at":"tracks/t1","values":{"type":"tuba"}}""")]
    [InlineData("""{"op":"set","at":"tracks/t1","values":{"name":"\ud800"}}""")]
    [InlineData("""{"op":"set","at":"tracks/t1","values":{"\ud800":1}}""")]
    [InlineData("""{"op":"set","at":"tracks/t1","values":[1]}""")]
    [InlineData("""{"op":"set","at":"tracks/t1"}""")]
    [InlineData("""{"op":"set","at":"","values":{"tempo_bpm":5}}""")]
    [InlineData("""{"op":"set","at":"","values":{"time_signature":[4]}}""")]
    [InlineData("""{"op":"put","at":"","value":{}}""")]
    [InlineData("""{"op":"remove","at":""}""")]
    [InlineData("""{"op":"put","at":"tracks/t1","value":null}""")]
    [InlineData("""{"op":"put","at":"tracks/t1","value":{"id":"t2"}}""")]
    [InlineData("""{"op":"put","at":"tracks/t1","value":{"clips":[{"id":"c"}]}}""")]
    [InlineData("""{"op":"put","at":"tracks/t1","value":{},"index":-1}""")]
    [InlineData("""{"op":"put","at":"tracks/t1/inserts/i1","value":{"name":"EQ"}}""")]
    [InlineData("""{"op":"put","at":"tracks/t1/inserts/i1","value":{"type":"eq","gain":1}}""")]
    [InlineData("""{"op":"put","at":"tracks/t1/sends/s1","value":{"destination":"b","pre_post":"between"}}""")]
    [InlineData("""{"op":"put","at":"tracks/t1/clips/c1","value":{"source":"s","length_seconds":1}}""")]
    [InlineData("""{"op":"put","at":"markers/m1","value":{"seconds":1e999}}""")]
    [InlineData("""{"op":"move","at":"tracks/t1"}""")]
    [InlineData("""{"op":"swap","at":"tracks/t1"}""")]
    [InlineData("""{"op":"remove","at":"tracks/"}""")]
    [InlineData("""{"op":"remove","at":"tracks/t1/plugins/i1"}""")]
    [InlineData("""{"op":"remove","at":"/tracks/t1"}""")]
    [InlineData("""{"op":"remove"}""")]
    [InlineData("null")]
    public async Task An_edit_that_cannot_be_meant_refuses_its_batch_and_is_named(string edit)
    {
        var session = Server.NewSession();
        await Send(session, """{"client":"tab","seq":1,"edits":[{"op":"put","at":"tracks/t1","value":{}}]}""");

        using var response = await server.Client.Post(
            $"/api/sessions/{session}/edits",
            $$"""{"client":"tab","seq":2,"edits":[{"op":"set","at":"tracks/t1","values":{"volume":-9} },{{edit}}]}""");

        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True((int)response.StatusCode == 400, text);
        Assert.Contains("\"code\":\"edit_invalid\"", text, StringComparison.Ordinal);
        Assert.Contains("Edit 1: ", text, StringComparison.Ordinal);
        Assert.Equal(0, (await server.Client.Read($"/api/sessions/{session}")).At("tracks")[0].Number("volume"));
    }

    [Theory]
    [InlineData("""{"seq":1,"edits":[{"op":"remove","at":"tracks/t"}]}""", "edit_invalid")]
    [InlineData("""{"client":"tab","edits":[{"op":"remove","at":"tracks/t"}]}""", "edit_invalid")]
    [InlineData("""{"client":"tab","seq":1}""", "edit_invalid")]
    [InlineData("""{"client":"tab","seq":1,"edits":[]}""", "edit_invalid")]
    [InlineData("""{"client":"tab","seq":1.5,"edits":[]}""", "body_invalid")]
    public async Task A_batch_that_lacks_something_is_refused(string batch, string code) =>
        await server.Client.Post($"/api/sessions/{Server.NewSession()}/edits", batch).Refuses(400, code);

    [Fact]
    public async Task A_batch_may_be_larger_than_a_frame_of_the_socket()
    {
        var session = Server.NewSession();
        var clips = string.Join(',', Enumerable.Range(0, 512).Select(each => $$"""
            {"id":"c{{each}}","name":"{{new string('x', 200)}}","source":"s","start_seconds":{{each}},"offset_seconds":0,"length_seconds":1,"source_seconds":1}
            """));

        await Send(session, $$"""{"client":"tab","seq":1,"edits":[{"op":"put","at":"tracks/t1","value":{"clips":[{{clips}}]} }]}""");

        Assert.Equal(512, (await server.Client.Read($"/api/sessions/{session}")).At("tracks")[0].At("clips").GetArrayLength());
    }

    private Task<System.Text.Json.JsonElement> Send(string session, string batch) =>
        server.Client.Post($"/api/sessions/{session}/edits", batch).Json();
}
