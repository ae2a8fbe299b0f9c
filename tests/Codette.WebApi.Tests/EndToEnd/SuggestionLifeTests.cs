using System.Text.Json;

namespace Codette.WebApi.Tests.EndToEnd;

public sealed class SuggestionLifeTests(Server server)
{
    private readonly string _session = Server.NewSession();

    [Fact]
    public async Task A_hot_fader_is_found_with_its_evidence_turned_down_and_given_back_exactly()
    {
        var stored = await Put(9.5, version: 0);
        var found = await Suggest();
        Assert.Equal("session", found.Text("evidence.origin"));
        Assert.Contains(found.At("evidence.facts").EnumerateObject(), fact => fact.Value.GetString()!.Contains("9.5", StringComparison.Ordinal));

        await using var socket = await server.Join(_session);
        var path = $"/api/suggestions/{found.Text("id")}";
        var applied = await server.Client.Post($"{path}/apply").Json();
        Assert.Equal(("applied", "session"), (applied.Text("state"), applied.Text("applied_on")));
        var update = await socket.ReadUntil("state_update");
        var told = await socket.ReadUntil("suggestion");
        Assert.Equal(2, (int)update["data"]!["version"]!);
        Assert.Equal((found.Text("id"), "applied"), ((string)told["data"]!["id"]!, (string)told["data"]!["state"]!));
        Assert.Equal(applied.At("parameters").GetRawText(), told["data"]!["parameters"]!.ToJsonString());
        Assert.Equal(Wanted(found), Volume(await Read()));

        Assert.Equal("offered", (await server.Client.Post($"{path}/undo").Json()).Text("state"));
        Assert.Equal(3, (int)(await socket.ReadUntil("state_update"))["data"]!["version"]!);
        Assert.Equal("offered", (string)(await socket.ReadUntil("suggestion"))["data"]!["state"]!);
        Assert.Equal(stored.At("tracks").GetRawText(), (await Read()).At("tracks").GetRawText());
    }

    [Fact]
    public async Task What_the_musician_has_changed_since_is_not_undone()
    {
        await Put(9.5, version: 0);
        var path = $"/api/suggestions/{(await Suggest()).Text("id")}";
        await server.Client.Post($"{path}/apply").Json();
        await Put(3, version: 2);

        await server.Client.Post($"{path}/undo").Refuses(409, "target_changed");

        Assert.Equal(3, Volume(await Read()));
        Assert.Equal("applied", (await server.Client.Read(path)).Text("state"));
    }

    [Fact]
    public async Task A_dismissed_suggestion_does_not_come_again()
    {
        await Put(9.5, version: 0);
        var first = await Suggest();
        await server.Client.Post($"/api/suggestions/{first.Text("id")}/dismiss").Json();

        var next = await server.Client.Post("/codette/suggest", Asked).Json();

        Assert.DoesNotContain(next.At("suggestions").EnumerateArray(), each => each.Text("id") == first.Text("id"));
    }

    private string Asked => $$"""{"context":{"type":"gain-staging"},"limit":5,"session":"{{_session}}"}""";

    private static double Volume(JsonElement session) => session.At("tracks")[0].Number("volume");

    private static double Wanted(JsonElement suggestion) =>
        suggestion.Text("type") == "mixing" ? suggestion.Number("parameters.adjustments.volume") : suggestion.Number("parameters.value");

    /// <summary>The advice that turns the fader of the vocal.</summary>
    private async Task<JsonElement> Suggest()
    {
        var body = await server.Client.Post("/codette/suggest", Asked).Json();
        return body.At("suggestions").EnumerateArray().First(each =>
            each.Text("type") is "parameter" or "mixing" && each.Text("track_id") == "vocal" && each.At("parameters").GetRawText().Contains("volume", StringComparison.Ordinal));
    }

    private Task<JsonElement> Read() => server.Client.Read($"/api/sessions/{_session}");

    private Task<JsonElement> Put(double volume, int version) => server.Client.Call(HttpMethod.Put, $"/api/sessions/{_session}", JsonSerializer.Serialize(new
    {
        name = "Hot",
        version,
        tracks = new object[]
        {
            new { id = "vocal", name = "Lead Vocal", type = "audio", volume },
            new { id = "bass", name = "Bass", type = "audio", volume = -6.0 },
        },
    })).Json();
}
