using System.Text.Json;

namespace Codette.WebApi.Tests.Analysis;

/// <summary>Ear training and the frequency quiz as clients read them.</summary>
public sealed class TrainingTests(Server server)
{
    private static readonly string[] Optional = ["semitones", "intervals", "onsets", "hz_range"];

    [Theory]
    [InlineData("", "INTERVAL", "beginner")]
    [InlineData("?exercise_type=interval&difficulty=beginner", "INTERVAL", "beginner")]
    [InlineData("?exercise_type=interval&difficulty=beginner&interval=Perfect%20Fifth", "INTERVAL", "beginner")]
    [InlineData("?exercise_type=chord&difficulty=intermediate", "CHORD", "intermediate")]
    [InlineData("?exercise_type=frequency", "FREQUENCY", "beginner")]
    [InlineData("?exercise_type=rhythm&difficulty=advanced", "RHYTHM", "advanced")]
    [InlineData("?exercise_type=all", "ALL", "beginner")]
    public async Task The_first_three_exercises_can_be_shown(string query, string type, string difficulty)
    {
        var answer = await server.Get($"/api/analysis/ear-training{query}");

        Assert.Equal(200, answer.Status);
        Assert.Equal(type, answer["exercise_type"].GetString()!.ToUpperInvariant());
        Assert.Equal(difficulty, answer["difficulty"].GetString());
        var shown = answer["exercises"].EnumerateArray().Take(3).ToArray();
        Assert.Equal(3, shown.Length);
        Assert.All(shown, exercise =>
        {
            Assert.NotEmpty(exercise.GetProperty("name").GetString()!);
            Assert.NotEmpty(exercise.GetProperty("example").GetString()!);
            Assert.NotEmpty(exercise.GetProperty("quality").GetString()!);
            Assert.Equal(difficulty, exercise.GetProperty("difficulty").GetString());
        });
        Assert.NotEmpty(Answer.Strings(answer["tips"]));
    }

    [Fact]
    public async Task An_interval_can_be_played_from_its_ratio()
    {
        var answer = await server.Get("/api/analysis/ear-training");

        var fifth = answer["intervals"].EnumerateArray().Single(each => each.GetProperty("name").GetString() == "Perfect Fifth");
        Assert.Equal(7, fifth.GetProperty("semitones").GetInt32());
        Assert.Equal(Math.Pow(2, 7 / 12.0), fifth.GetProperty("frequency_ratio").GetDouble(), 12);
        Assert.Equal("3:2", fifth.GetProperty("just_ratio").GetString());
        Assert.Equal("●──────●", fifth.GetProperty("visualization").GetString());
        Assert.Equal(440, answer["reference_frequency"].GetDouble());
    }

    [Fact]
    public async Task What_does_not_apply_to_an_exercise_is_left_out()
    {
        var interval = (await server.Get("/api/analysis/ear-training"))["exercises"][0];
        var chord = (await server.Get("/api/analysis/ear-training?exercise_type=chord"))["exercises"][0];
        var band = (await server.Get("/api/analysis/ear-training?exercise_type=frequency"))["exercises"][0];
        var rhythm = (await server.Get("/api/analysis/ear-training?exercise_type=rhythm"))["exercises"][0];

        Assert.Equal(["semitones", "intervals"], Present(interval));
        Assert.Equal(["intervals"], Present(chord));
        Assert.Equal(["hz_range"], Present(band));
        Assert.Equal(["onsets"], Present(rhythm));
        Assert.Equal([20, 60], band.GetProperty("hz_range").EnumerateArray().Select(each => each.GetDouble()));
    }

    [Theory]
    [InlineData("ear-training?exercise_type=dance", "exercise_type_unknown")]
    [InlineData("ear-training?difficulty=impossible", "difficulty_unknown")]
    [InlineData("ear-training?exercise_type=chord&exercise_type=scale", "exercise_type_unknown")]
    [InlineData("frequency-quiz?difficulty=impossible", "difficulty_unknown")]
    public async Task What_nobody_teaches_is_refused(string path, string code) => (await server.Get($"/api/analysis/{path}")).IsRefusal(400, code);

    [Fact]
    public async Task A_quiz_names_its_bands()
    {
        var answer = await server.Get("/api/analysis/frequency-quiz");

        Assert.Equal("beginner", answer["difficulty"].GetString());
        Assert.NotEmpty(answer["instructions"].GetString()!);
        var bass = answer["quiz_items"][1];
        Assert.Equal("Bass", bass.GetProperty("name").GetString());
        Assert.Equal("60-250 Hz", bass.GetProperty("range").GetString());
        Assert.NotEmpty(bass.GetProperty("characteristic").GetString()!);
    }

    private static string[] Present(JsonElement exercise) => [.. Optional.Where(name => exercise.TryGetProperty(name, out _))];
}
