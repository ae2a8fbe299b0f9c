using System.Net;

namespace Codette.WebApi.Tests;

public sealed class SessionTests(Server server)
{
    private const string Body = """
        {"name":"Demo","tempo_bpm":128,"time_signature":[6,8],"version":0,
         "tracks":[{"id":"track-1","name":"Lead","type":"audio","volume":-4.5,"pan":-0.25,"input_gain":3,"muted":true,"soloed":false,"armed":true,
                    "inserts":[{"id":"eq-1","name":"EQ","type":"eq","enabled":true,"parameters":{"low_cut_hz":90}}],
                    "sends":[{"id":"send-1","destination":"reverb","level":-12,"pre_post":"pre","enabled":true}],"routing":"bus-1",
                    "color":"#0aF9c3","clips":[{"id":"clip-1","name":"Take 2","source":"audio-7","start_seconds":12.5,"offset_seconds":0.5,
                                                "length_seconds":4,"source_seconds":30}]}],
         "markers":[{"id":"m1","name":"Chorus","seconds":32.25}]}
        """;

    [Fact]
    public async Task A_session_comes_back_as_it_was_put()
    {
        var put = await server.Client.Call(HttpMethod.Put, "/api/sessions/demo", Body).Json();
        var got = await server.Client.Read("/api/sessions/demo");

        Assert.Equal(put.GetRawText(), got.GetRawText());
        Assert.Equal("demo", got.Text("id"));
        Assert.Equal("Demo", got.Text("name"));
        Assert.Equal(1, got.Number("version"));
        Assert.Equal("[6,8]", got.At("time_signature").GetRawText());
        var track = got.At("tracks")[0];
        Assert.Equal(-4.5, track.Number("volume"));
        Assert.Equal(3, track.Number("input_gain"));
        Assert.True(track.At("muted").GetBoolean());
        Assert.Equal(90, track.At("inserts")[0].At("parameters").Number("low_cut_hz"));
        Assert.Equal("pre", track.At("sends")[0].Text("pre_post"));
        Assert.Equal(-12, track.At("sends")[0].Number("level"));
        Assert.Equal("bus-1", track.Text("routing"));
        Assert.Equal("#0aF9c3", track.Text("color"));
        Assert.Equal(
            """{"id":"clip-1","name":"Take 2","source":"audio-7","start_seconds":12.5,"offset_seconds":0.5,"length_seconds":4,"source_seconds":30}""",
            track.At("clips")[0].GetRawText());
        Assert.Equal("""[{"id":"m1","name":"Chorus","seconds":32.25}]""", got.At("markers").GetRawText());
        Assert.False(got.TryGetProperty("edit_marks", out _));
        Assert.Contains((await server.Client.Read("/api/sessions")).At("sessions").EnumerateArray(), each => each.Text("id") == "demo");
    }

    [Fact]
    public async Task An_older_version_is_a_conflict()
    {
        await server.Client.Call(HttpMethod.Put, "/api/sessions/late", Body).Json();

        await server.Client.Call(HttpMethod.Put, "/api/sessions/late", Body).Refuses(409, "session_changed");
    }

    [Fact]
    public async Task A_session_that_was_never_stored_is_empty()
    {
        var body = await server.Client.Read("/api/sessions/fresh");

        Assert.Equal(0, body.Number("version"));
        Assert.Empty(body.At("tracks").EnumerateArray());
    }

    [Fact]
    public async Task A_deleted_session_is_gone()
    {
        await server.Client.Call(HttpMethod.Put, "/api/sessions/gone", Body).Json();
        using var deleted = await server.Client.Call(HttpMethod.Delete, "/api/sessions/gone");

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        await server.Client.Call(HttpMethod.Delete, "/api/sessions/gone").Refuses(404, "session_not_found");
    }

    [Theory]
    [InlineData("""{"tempo_bpm":5}""", "tempo_out_of_range")]
    [InlineData("""{"time_signature":[4]}""", "time_signature_invalid")]
    [InlineData("""{"time_signature":null}""", "time_signature_invalid")]
    [InlineData("""{"version":-1}""", "session_invalid")]
    [InlineData("""{"tracks":[null]}""", "session_invalid")]
    [InlineData("""{"tracks":[{"id":null}]}""", "session_invalid")]
    [InlineData("""{"tracks":[{"id":"a","type":"tuba"}]}""", "track_type_unknown")]
    [InlineData("""{"tracks":[{"id":"a","volume":40}]}""", "session_invalid")]
    [InlineData("""{"tracks":[{"id":"a"},{"id":"a"}]}""", "session_invalid")]
    [InlineData("""{"tracks":[{"id":"a","sends":[{"id":"s","destination":"b","pre_post":"between"}]}]}""", "session_invalid")]
    [InlineData("""{"tracks":[{"id":"a","inserts":[null]}]}""", "session_invalid")]
    [InlineData("""{"tracks":[{"id":"a","color":"red"}]}""", "session_invalid")]
    [InlineData("""{"tracks":[{"id":"a","clips":[{"id":"c"}]}]}""", "session_invalid")]
    [InlineData("""{"tracks":[{"id":"a","clips":[null]}]}""", "session_invalid")]
    [InlineData("""{"markers":[null]}""", "session_invalid")]
    [InlineData("""{"markers":[{"id":"m","seconds":-1}]}""", "session_invalid")]
    [InlineData("""{"tracks":[{"name":"a"}]}""", "body_invalid")]
    public async Task A_session_out_of_range_is_refused(string json, string code) =>
        await server.Client.Call(HttpMethod.Put, "/api/sessions/bad", json).Refuses(400, code);

    [Fact]
    public async Task A_bad_name_is_refused() =>
        await server.Client.Call(HttpMethod.Get, "/api/sessions/no%20spaces").Refuses(400, "session_id_invalid");
}
