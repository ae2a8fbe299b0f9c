using System.Text.Json;

namespace Codette.WebApi.Tests;

public sealed class SuggestionTests(Server server)
{
    private const string Hot = """{"context":{"type":"mixing","track_type":"audio","tracks":[{"id":"v","name":"Lead Vocal","type":"audio","volume":9.5,"inserts":[]}]},"limit":5,"session":"SESSION"}""";

    [Theory]
    [InlineData("/codette/suggest", """{"context":{"type":"general"},"limit":5}""")]
    [InlineData("/api/codette/suggest", """{"context":{"type":"mixing","track_type":"audio"},"limit":5}""")]
    [InlineData("/codette/suggest", """{"context":{"type":"mastering","mood":7,"bpm":"x"},"limit":1}""")]
    public async Task An_answer_has_what_every_client_reads(string path, string json)
    {
        var body = await server.Client.Post(path, json).Json();

        Assert.True(body.At("success").GetBoolean());
        Assert.True(DateTimeOffset.TryParse(body.Text("timestamp"), out _));
        var suggestions = body.At("suggestions").EnumerateArray().ToArray();
        Assert.All(suggestions, Check);
        Assert.Equal(suggestions.Length, suggestions.Select(each => each.Text("title")).Distinct().Count());
        if (suggestions.Length > 0)
        {
            Assert.Equal(suggestions.Max(each => each.Number("confidence")), body.Number("confidence"));
        }
    }

    [Fact]
    public async Task A_mix_that_is_told_gets_advice_that_can_be_applied_and_taken_back()
    {
        var offered = await Offer("s-apply");
        var path = $"/api/suggestions/{offered.Text("id")}";

        Assert.Equal("applied", (await server.Client.Post($"{path}/apply").Json()).Text("state"));
        Assert.Equal("applied", (await server.Client.Read(path)).Text("state"));
        Assert.Equal("offered", (await server.Client.Post($"{path}/undo").Json()).Text("state"));
        Assert.Equal("dismissed", (await server.Client.Post($"{path}/dismiss").Json()).Text("state"));
        Assert.Equal(4, (await server.Client.Post($"{path}/rate", """{"rating":4}""").Json()).Number("rating"));
        Assert.Contains((await server.Client.Read("/api/suggestions?state=dismissed")).At("suggestions").EnumerateArray(), each => each.Text("id") == offered.Text("id"));
    }

    [Fact]
    public async Task A_checklist_keeps_to_the_limit()
    {
        var body = await server.Client.Post("/codette/suggest", """{"context":{"type":"checklist"},"limit":2}""").Json();

        Assert.Equal(2, body.At("suggestions").GetArrayLength());
        await server.Client.Post("/codette/suggest", """{"context":{"type":"checklist"},"limit":0}""").Refuses(400, "limit_out_of_range");
    }

    [Fact]
    public async Task A_checklist_says_what_is_done()
    {
        var body = await server.Client.Post("/codette/suggest", """{"context":{"type":"checklist"}}""").Json();

        Assert.All(body.At("suggestions").EnumerateArray(), each =>
        {
            Assert.Contains(each.At("parameters").At("completed").ValueKind, (JsonValueKind[])[JsonValueKind.True, JsonValueKind.False]);
            Assert.Contains(each.At("parameters").Text("priority"), (string[])["high", "medium", "low"]);
        });
    }

    [Theory]
    [InlineData("""{"rating":0}""")]
    [InlineData("""{"rating":6}""")]
    [InlineData("{}")]
    public async Task A_rating_outside_1_to_5_is_refused(string json)
    {
        var offered = await Offer("s-rate");
        await server.Client.Post($"/api/suggestions/{offered.Text("id")}/rate", json).Refuses(400, "rating_out_of_range");
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused()
    {
        await server.Client.Post("/codette/suggest", """{"limit":0}""").Refuses(400, "limit_out_of_range");
        await server.Client.Post("/codette/suggest", """{"limit":"five"}""").Refuses(400, "body_invalid");
        await server.Client.Post("/api/suggestions/nothing/apply").Refuses(404, "suggestion_not_found");
        await server.Client.Call(HttpMethod.Get, "/api/suggestions?state=lost").Refuses(400, "state_unknown");
    }

    private async Task<JsonElement> Offer(string session)
    {
        var body = await server.Client.Post("/codette/suggest", Hot.Replace("SESSION", session, StringComparison.Ordinal)).Json();
        return body.At("suggestions")[0];
    }

    private static void Check(JsonElement each)
    {
        Assert.Contains(each.Text("type"), (string[])["effect", "parameter", "automation", "routing", "mixing"]);
        Assert.NotEqual("", each.Text("title"));
        Assert.NotEqual("", each.Text("description"));
        Assert.NotEqual("", each.Text("category"));
        Assert.Equal("rules", each.Text("source"));
        Assert.InRange(each.Number("confidence"), 0.001, 1);
        Assert.NotEqual("", each.At("evidence").Text("rule"));
        Assert.Equal(JsonValueKind.Object, each.At("parameters").ValueKind);
        var needed = each.Text("type") switch
        {
            "effect" => "effectType",
            "parameter" => "paramName",
            "routing" => "destination",
            "mixing" => "adjustments",
            _ => "parameterName",
        };
        Assert.True(each.At("parameters").TryGetProperty(needed, out _), needed);
    }
}
