using System.Text;

namespace Codette.WebApi.Tests.Analysis;

/// <summary>POST /codette/analyze about a recording.</summary>
public sealed class SignalTests(Server server)
{
    private const int Rate = 8_000;

    [Fact]
    public async Task Reported_levels_are_judged_and_called_reported()
    {
        var answer = await server.Post("/codette/analyze", new
        {
            analysis_type = "dynamic",
            audio_data = new { duration = 10, sample_rate = 44_100, peak_level = 0.8, rms_level = -12 },
        });

        Assert.Equal(200, answer.Status);
        var analysis = answer["analysis"];
        Assert.Equal("dynamic", analysis.GetProperty("analysis_type").GetString());
        Assert.Equal("dynamic", answer["analysis_type"].GetString());
        Assert.InRange(analysis.GetProperty("quality_score").GetDouble(), 1, 100);
        Assert.Equal(analysis.GetProperty("quality_score").GetDouble(), answer["quality_score"].GetDouble());
        Assert.NotEmpty(Answer.Strings(analysis.GetProperty("findings")));
        Assert.Equal(Answer.Strings(answer["recommendations"]), Answer.Strings(analysis.GetProperty("recommendations")));
        Assert.NotEmpty(Answer.Strings(analysis.GetProperty("mixing_suggestions")));
        Assert.NotEmpty(analysis.GetProperty("codette_insights").GetString()!);
        Assert.Equal(20 * Math.Log10(0.8), analysis.GetProperty("metrics").GetProperty("peak").GetDouble(), 9);
        Assert.Equal("reported", answer["results"].GetProperty("peak").GetProperty("origin").GetString());
        Assert.Equal("", answer["trackId"].GetString());
    }

    [Fact]
    public async Task Samples_are_measured_and_win_over_reported_levels()
    {
        var sine = Enumerable.Range(0, Rate).Select(at => 0.5 * Math.Sin(2 * Math.PI * 500 * at / Rate));

        var answer = await server.Post("/codette/analyze", new
        {
            trackId = "track-7",
            analysis_type = "quality",
            audio_data = new { samples = sine, sample_rate = Rate, peak_level = 1, rms_level = 0 },
        });

        var metrics = answer["analysis"].GetProperty("metrics");
        Assert.Equal(-6.02, metrics.GetProperty("peak").GetDouble(), 0.01);
        Assert.Equal(-9.03, metrics.GetProperty("rms").GetDouble(), 0.01);
        Assert.Equal(1, metrics.GetProperty("duration").GetDouble());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, metrics.GetProperty("integrated_loudness").ValueKind);
        Assert.Equal("measured", answer["results"].GetProperty("rms").GetProperty("origin").GetString());
        Assert.Equal("track-7", answer["trackId"].GetString());
    }

    [Fact]
    public async Task A_bare_array_is_samples_and_what_is_no_number_is_counted()
    {
        var answer = await server.PostText("/codette/analyze", """{"sample_rate":8000,"audio_data":[0.25,null,-0.5,"x",[1,2],{"a":[3]},1e400,0.1]}""");

        Assert.Equal(-6.02, answer["results"].GetProperty("peak").GetProperty("value").GetDouble(), 0.01);
        Assert.Contains(
            Answer.Strings(answer["analysis"].GetProperty("findings")),
            finding => finding.StartsWith("5 samples are no numbers", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"analysis_type":"spectrum"}""")]
    [InlineData("""{"analysis_type":"spectrum","audio_data":{"samples":48000}}""")]
    [InlineData("""{"analysis_type":"loudness","audio_data":null}""")]
    [InlineData("""{"audio_data":7}""")]
    [InlineData("""{"audio_data":{"samples":[],"peak_level":"loud","rms_level":null,"duration":-4}}""")]
    public async Task Without_levels_it_says_that_nothing_was_measured(string body)
    {
        var answer = await server.PostText("/codette/analyze", body);

        Assert.Equal(200, answer.Status);
        Assert.Contains("not measured", answer["analysis"].GetProperty("codette_insights").GetString(), StringComparison.Ordinal);
        Assert.Equal(0.01, answer["confidence"].GetDouble());
    }

    [Theory]
    [InlineData("""{"analysis_type":"vibe"}""")]
    [InlineData("""{"analysis_type":7,"audio_data":{}}""")]
    [InlineData("""{"analysis_type":{"a":1}}""")]
    public async Task An_unknown_kind_of_analysis_is_refused(string body) =>
        (await server.PostText("/codette/analyze", body)).IsRefusal(400, "analysis_type_unknown");

    [Fact]
    public async Task Sixteen_megabytes_of_samples_are_measured_and_one_more_is_refused()
    {
        const int most = 16 * 1024 * 1024;
        const string head = """{"analysis_type":"dynamic","audio_data":{"sample_rate":48000,"samples":[0.5""";
        var full = head + string.Concat(Enumerable.Repeat(",-.5".Replace(".", "0.", StringComparison.Ordinal), (most - head.Length - 3) / 5)) + "]}}";

        var answer = await server.PostText("/codette/analyze", full);
        using var larger = new HttpRequestMessage(HttpMethod.Post, "/codette/analyze");
        larger.Headers.ExpectContinue = true; // so that the refusal comes before the body is on its way
        larger.Content = new StringContent(full + new string(' ', most - full.Length + 1), Encoding.UTF8, "application/json");
        var refused = await Answer.Of(server.Client.SendAsync(larger, TestContext.Current.CancellationToken));

        Assert.Equal(-6.02, answer["analysis"].GetProperty("metrics").GetProperty("rms").GetDouble(), 0.01);
        Assert.Equal(
            ((full.Length - head.Length - 3) / 5 + 1) / 48_000.0,
            answer["analysis"].GetProperty("metrics").GetProperty("duration").GetDouble(), 3);
        refused.IsRefusal(413);
    }

    [Fact]
    public async Task An_older_route_measures_too()
    {
        var answer = await server.Post("/api/analyze/mastering", new { audio_data = new { samples = new[] { 1.0, 1, 1, 1, -1, -1, -1 } } });

        Assert.Equal("quality", answer["analysis"].GetProperty("analysis_type").GetString());
        Assert.Contains(Answer.Strings(answer["findings"]), finding => finding.StartsWith("Clipping", StringComparison.Ordinal));
        Assert.Equal(0, answer["analysis"].GetProperty("metrics").GetProperty("peak").GetDouble());
    }
}
