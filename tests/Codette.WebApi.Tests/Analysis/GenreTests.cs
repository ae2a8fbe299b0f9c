using System.Text.Json;

namespace Codette.WebApi.Tests.Analysis;

/// <summary>Genre detection and genres as clients read them.</summary>
public sealed class GenreTests(Server server)
{
    private const string Detect = "/api/analysis/detect-genre";

    [Fact]
    public async Task Whole_track_objects_of_a_metal_mix_are_told_as_metal()
    {
        var answer = await server.Post(Detect, new { tracks = new[] { Track("Distorted Gtr L"), Track("Scream Vox"), Track("Blast Beat"), Track("Bass DI") } });

        Assert.Equal(200, answer.Status);
        Assert.Equal("Metal", answer["detected_genre"].GetString());
        Assert.Equal("Metal", answer["genre"].GetString());
        Assert.Equal("metal", answer["genre_id"].GetString());
        Assert.InRange(answer["confidence"].GetDouble(), 0.3, 1);
        Assert.Equal("Metal", Answer.Strings(answer["candidates"])[0]);
        Assert.Equal(
            Answer.Strings(answer["candidates"]),
            answer["candidate_details"].EnumerateArray().Select(each => each.GetProperty("genre").GetString()!));
        Assert.Equal([100, 220], Numbers(answer["bpm_range"]));
        Assert.NotEmpty(Answer.Strings(answer["characteristics"]));
        Assert.NotEmpty(answer["evidence"].EnumerateArray());
        Assert.Equal(4, answer["input"].GetProperty("track_count").GetInt32());
        Assert.Equal(("success", true), (answer["status"].GetString(), answer["success"].GetBoolean()));
    }

    [Fact]
    public async Task Default_names_do_not_determine_a_genre_and_every_field_can_still_be_shown()
    {
        var answer = await server.Post(Detect, new { tracks = new[] { Track("audio 1"), Track("midi 2") } });

        Assert.Equal("Not determined", answer["detected_genre"].GetString());
        Assert.Equal(0.01, answer["confidence"].GetDouble());
        Assert.Empty(Answer.Strings(answer["candidates"]));
        Assert.Equal([50, 240], Numbers(answer["bpm_range"]));
        Assert.Empty(Answer.Strings(answer["characteristics"]));
    }

    [Fact]
    public async Task Tempo_and_project_name_count_when_they_are_told()
    {
        var answer = await server.Post(Detect, new { tracks = Array.Empty<object>(), bpm = 174, project_name = "DnB sketch" });

        Assert.Equal("drum-and-bass", answer["genre_id"].GetString());
        Assert.Equal(174, answer["input"].GetProperty("bpm").GetDouble());
        Assert.Equal("DnB sketch", answer["input"].GetProperty("project_name").GetString());
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"tracks":null}""")]
    [InlineData("""{"tracks":"many","bpm":"fast","project_name":7}""")]
    [InlineData("""{"tracks":[null,1,"x",[],{}],"bpm":-1}""")]
    [InlineData("""{"tracks":[{"id":null,"name":null,"type":null,"inserts":null}]}""")]
    [InlineData("""{"tracks":[{"id":7,"name":{"a":1},"type":[],"inserts":{"type":"eq"}}],"bpm":1e400}""")]
    [InlineData("""{"tracks":[{"name":"\ud800","inserts":[null,{"type":3},{"enabled":"no"}]}]}""")]
    public async Task What_is_null_or_of_another_type_is_not_told(string body)
    {
        var answer = await server.PostText(Detect, body);

        Assert.Equal(200, answer.Status);
        Assert.Equal("Not determined", answer["detected_genre"].GetString());
        Assert.False(answer["input"].TryGetProperty("bpm", out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{")]
    [InlineData("""{"tracks":[]} trailing""")]
    public async Task What_is_no_object_is_refused(string body) => (await server.PostText(Detect, body)).IsRefusal(400);

    [Fact]
    public async Task Every_listed_genre_can_be_read()
    {
        var bare = Answer.Strings((await server.Get("/codette/genres")).Json);
        var list = await server.Get("/api/codette/genres");

        Assert.NotEmpty(bare);
        Assert.Equal(bare, Answer.Strings(list["genres"]));
        foreach (var details in list["details"].EnumerateArray())
        {
            var name = Uri.EscapeDataString(details.GetProperty("id").GetString()!);
            Assert.True(JsonElement.DeepEquals(details, (await server.Get($"/codette/genre/{name}")).Json));
        }
    }

    [Fact]
    public async Task An_unknown_genre_is_not_found() => (await server.Get("/codette/genre/polka")).IsRefusal(404, "genre_unknown");

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(each => each.GetDouble())];

    private static object Track(string name) => new
    {
        id = $"track-{name.Length}", name, type = "audio", color = "#fff", muted = false, soloed = false, armed = false, inputGain = 0, volume = 0,
        pan = 0, stereoWidth = 100, phaseFlip = false, automationMode = "off", routing = "master", sends = Array.Empty<object>(),
        inserts = new[] { new { id = "p1", name = "EQ", type = "eq", enabled = true, parameters = new { gain = 0 } } },
    };
}
