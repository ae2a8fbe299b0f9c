namespace Codette.WebApi.Tests.Analysis;

/// <summary>POST /codette/analyze as the four buttons of the analysis panel send and read it.</summary>
public sealed class PanelTests(Server server)
{
    private static readonly object Full = new
    {
        trackCount = 2, totalDuration = 0, sampleRate = 48000, masterLevel = 8.5, masterPeak = 11.5, hasClipping = true,
        trackMetrics = new object[]
        {
            new { trackId = "track-1", name = "Kick", type = "audio", level = 8.5, peak = 11.5, plugins = new[] { "Unknown" } },
            new { trackId = "track-2", name = "Lead vox", type = "audio", level = -6.0, peak = -3.0, plugins = Array.Empty<string>() },
        },
    };

    private static readonly object Mixing = new { trackType = "audio", metrics = new { level = -6.0, peak = -3.0, plugins = Array.Empty<string>() } };
    private static readonly object Routing = new { trackCount = 5, trackTypes = new[] { "audio", "audio", "audio", "instrument", "midi" }, hasAux = false };
    private static readonly object Gain = new { tracks = new[] { new { id = "track-1", level = 8.5, peak = 11.5 }, new { id = "track-2", level = -42.0, peak = 0.0 } } };

    public static TheoryData<string, object> Buttons => new() { { "Full", Full }, { "Mixing", Mixing }, { "Routing", Routing }, { "Gain", Gain } };

    [Theory]
    [MemberData(nameof(Buttons))]
    public async Task Every_button_gets_text_a_confidence_and_no_analysis_key(string button, object body)
    {
        var answer = await server.Post("/codette/analyze", body);

        Assert.True(answer.Status == 200, button);
        Assert.False(answer.Has("analysis"));
        Assert.NotEmpty(string.Join(' ', Answer.Strings(answer["recommendations"])));
        Assert.NotEmpty(Answer.Strings(answer["findings"]));
        Assert.InRange(answer["quality_score"].GetDouble(), 0.01, 1);
        Assert.InRange(answer["confidence"].GetDouble(), 0.01, 1);
        Assert.NotEmpty(answer["prediction"].GetString()!);
        Assert.Equal("success", answer["status"].GetString());
        Assert.True(answer["timestamp"].TryGetDateTimeOffset(out _));
    }

    [Fact]
    public async Task Gain_staging_names_the_track_and_the_decibels()
    {
        var answer = await server.Post("/codette/analyze", Gain);

        var items = answer["actionItems"].EnumerateArray().ToArray();
        var lower = items.Single(item => item.GetProperty("action").GetString() == "lower_fader");
        Assert.Equal("track-1", lower.GetProperty("parameter").GetString());
        Assert.Equal(-8.5, lower.GetProperty("value").GetDouble());
        Assert.Equal("medium", lower.GetProperty("priority").GetString());
        Assert.Contains(items, item => item.GetProperty("action").GetString() == "boost_level" && item.GetProperty("parameter").GetString() == "track-2");
    }

    [Fact]
    public async Task Four_sounding_tracks_without_an_aux_are_advised_one()
    {
        var advice = Answer.Strings((await server.Post("/codette/analyze", Routing))["recommendations"]);

        Assert.Contains(advice, each => each.Contains("aux", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_track_without_plug_ins_is_advised_an_equaliser_and_a_compressor()
    {
        var answer = await server.Post("/codette/analyze", Mixing);

        Assert.Equal(
            ["EQ", "Compressor"],
            answer["actionItems"].EnumerateArray().Select(item => item.GetProperty("parameter").GetString()));
        Assert.All(answer["actionItems"].EnumerateArray(), item => Assert.False(item.TryGetProperty("value", out _)));
    }

    [Fact]
    public async Task Different_sessions_get_different_answers()
    {
        var quiet = new { trackCount = 1, trackMetrics = new[] { new { trackId = "t", name = "Kick", type = "audio", level = -3.0, peak = -9.0, plugins = new[] { "eq" } } } };

        var (loud, calm) = (await server.Post("/codette/analyze", Full), await server.Post("/api/codette/analyze", quiet));

        Assert.True(calm["quality_score"].GetDouble() > loud["quality_score"].GetDouble());
        Assert.True(calm["confidence"].GetDouble() > loud["confidence"].GetDouble());
        Assert.NotEqual(loud["prediction"].GetString(), calm["prediction"].GetString());
    }

    [Fact]
    public async Task Figures_say_where_they_come_from()
    {
        var results = (await server.Post("/codette/analyze", Full))["results"];

        Assert.Equal("told", results.GetProperty("highest_fader").GetProperty("origin").GetString());
        Assert.Equal(8.5, results.GetProperty("highest_fader").GetProperty("value").GetDouble());
        Assert.Equal("not_measured", results.GetProperty("integrated_loudness").GetProperty("origin").GetString());
        Assert.False(results.GetProperty("integrated_loudness").TryGetProperty("value", out _));
    }

    [Theory]
    [InlineData("session")]
    [InlineData("mixing")]
    [InlineData("routing")]
    [InlineData("mastering")]
    [InlineData("creative")]
    [InlineData("gain-staging")]
    [InlineData("stream")]
    public async Task The_older_routes_answer_in_both_older_ways(string name)
    {
        var answer = await server.Post($"/api/analyze/{name}", Full);

        Assert.Equal(200, answer.Status);
        Assert.NotEmpty(answer["prediction"].GetString()!);
        Assert.InRange(answer["confidence"].GetDouble(), 0.01, 1);
        Assert.NotEqual(0, answer["results"].GetProperty("track_count").GetProperty("value").GetDouble());
        _ = answer["actionItems"].GetArrayLength();
        Assert.Equal("success", answer["status"].GetString());
        Assert.Equal(name, answer["analysis"].GetProperty("analysis_type").GetString());
        Assert.Equal(answer["quality_score"].GetDouble() * 100, answer["analysis"].GetProperty("quality_score").GetDouble(), 0.051);
    }

    [Fact]
    public async Task An_older_route_is_asked_by_its_name_and_not_by_its_body()
    {
        var gain = await server.Post("/api/analyze/gain-staging", Full);
        var routing = await server.Post("/api/analyze/routing", Full);
        var track = await server.Post("/api/analyze/mixing", Mixing);

        Assert.Contains("faders could be read", gain["prediction"].GetString(), StringComparison.Ordinal);
        Assert.Contains("Sends and destinations were not told", routing["prediction"].GetString(), StringComparison.Ordinal);
        Assert.StartsWith("An audio track", track["prediction"].GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"daw":1}""")]
    public async Task A_body_that_tells_nothing_known_is_refused(string body) =>
        (await server.PostText("/codette/analyze", body)).IsRefusal(400, "analysis_input_unknown");

    [Theory]
    [InlineData("""{"trackMetrics":"none"}""")]
    [InlineData("""{"trackMetrics":[null,7,{"trackId":5,"name":null,"type":{},"level":"loud","peak":[],"plugins":[null,{}]}],"trackCount":-3}""")]
    [InlineData("""{"trackTypes":[null,3,"tuba",{}],"hasAux":"yes","trackCount":1e300}""")]
    [InlineData("""{"trackType":4,"metrics":[]}""")]
    [InlineData("""{"tracks":{"id":1}}""")]
    [InlineData("""{"tracks":[{"id":"\ud800","level":1e400,"peak":-1e400}]}""")]
    public async Task What_is_null_or_of_another_type_is_not_told(string body)
    {
        var answer = await server.PostText("/codette/analyze", body);

        Assert.Equal(200, answer.Status);
        Assert.NotEmpty(Answer.Strings(answer["recommendations"]));
    }

    [Fact]
    public async Task A_body_about_tracks_may_not_be_as_large_as_one_with_samples() =>
        (await server.PostText("/codette/analyze", $$"""{"tracks":[],"note":"{{new string('x', 1024 * 1024)}}"}""")).IsRefusal(413);
}
