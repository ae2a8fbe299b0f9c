using System.Net;
using System.Text.Json;
using Codette.WebApi.Tests.Realtime;

namespace Codette.WebApi.Tests.Identity;

public sealed class IsolationTests(SignInServer signIn) : IsolationFacts(signIn), IClassFixture<SignInServer>;

/// <summary>Two people on one server and its real database: neither sees, changes or hears anything of the other's.</summary>
public abstract class IsolationFacts(SignInServer signIn)
{
    private const string Word = "zanzibar";

    private readonly string _ann = signIn.Token();
    private readonly string _ben = signIn.Token(Tokens.Ben);
    private readonly string _session = Server.NewSession();

    [Fact]
    public async Task Conversations_are_the_speakers_alone()
    {
        var said = await Chat(_ann, $"What is a {Word} bus?");
        var (conversation, message) = (said.Text("conversation_id"), said.Text("message_id"));
        var mine = await Chat(_ben, "What is a bus?");
        string[] hidden = [conversation, message, $"a {Word} bus"];

        foreach (var path in (string[])["/api/conversations/", $"/api/conversations/search?q={Word}", "/api/codette/history?limit=1000"])
        {
            Assert.Contains(conversation, await Body(path, _ann), StringComparison.Ordinal);
            var seen = await Body(path, _ben);
            Assert.All(hidden, each => Assert.DoesNotContain(each, seen, StringComparison.Ordinal));
        }

        foreach (var path in (string[])[$"/api/conversations/{conversation}", $"/api/conversations/{conversation}/export", $"/api/conversations/{conversation}/export?format=markdown"])
        {
            await signIn.Get(path, _ben).Refuses(404, "conversation_not_found");
        }

        await signIn.Get($"/api/codette/memory/{message}", _ben).Refuses(404, "message_not_found");
        await signIn.Call(HttpMethod.Patch, $"/api/conversations/{conversation}", """{"title":"Ben's"}""", _ben).Refuses(404, "conversation_not_found");
        await signIn.Post("/codette/chat", $$"""{"message":"go on","conversation_id":"{{conversation}}"}""", _ben).Refuses(404, "conversation_not_found");
        await signIn.Get($"/api/codette/history?before={message}", _ben).Refuses(404, "message_not_found");
        await signIn.Call(HttpMethod.Delete, $"/api/conversations/{conversation}", null, _ben).Refuses(404, "conversation_not_found");

        var kept = await signIn.Get($"/api/conversations/{conversation}", _ann).Json();
        Assert.Contains(Word, kept.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Ben's", kept.GetRawText(), StringComparison.Ordinal);
        Assert.NotEqual(conversation, mine.Text("conversation_id"));
    }

    [Fact]
    public async Task The_same_idempotency_key_of_two_people_is_two_keys()
    {
        var key = ("Idempotency-Key", $"key-{_session}");
        var first = await Keyed(_ann, "What is a send?");
        var second = await Keyed(_ben, "What is a de-esser?");

        Assert.NotEqual(first.Text("message_id"), second.Text("message_id"));
        Assert.NotEqual(first.Text("response"), second.Text("response"));

        Task<JsonElement> Keyed(string token, string message) => signIn.Server.Client
            .Post("/codette/chat", JsonSerializer.Serialize(new { message }), ("Authorization", $"Bearer {token}"), key).Json();
    }

    [Fact]
    public async Task Sessions_of_one_name_are_two_sessions()
    {
        await Save(_ann, Word);
        Assert.Equal(0, (await signIn.Get($"/api/sessions/{_session}", _ben).Json()).Number("version"));
        Assert.DoesNotContain(Word, await Body("/api/sessions", _ben), StringComparison.Ordinal);
        Assert.Contains(Word, await Body("/api/sessions", _ann), StringComparison.Ordinal);

        await Save(_ben, "Ben's");
        using (await signIn.Call(HttpMethod.Delete, $"/api/sessions/{_session}", null, _ben))
        {
        }

        Assert.Equal(Word, (await signIn.Get($"/api/sessions/{_session}", _ann).Json()).Text("name"));
        await signIn.Post($"/transport/tempo?bpm=77&session={_session}", null, _ann).Json();
        Assert.NotEqual(77, (await signIn.Get($"/transport/status?session={_session}", _ben).Json()).Number("bpm"));
        Assert.NotEqual(77, (await signIn.Get($"/transport/status?session={_session}").Json()).Number("bpm"));
        Assert.Equal(77, (await signIn.Get($"/transport/status?session={_session}", _ann).Json()).Number("bpm"));
    }

    [Fact]
    public async Task Suggestions_are_the_askers_alone()
    {
        await Save(_ann, "Song");
        var offered = await signIn.Post("/codette/suggest", $$"""{"context":{"type":"gain-staging"},"limit":5,"session":"{{_session}}"}""", _ann).Json();
        var id = offered.At("suggestions")[0].Text("id");
        await signIn.Get($"/api/suggestions/{id}", _ann).Json();

        Assert.DoesNotContain(id, await Body("/api/suggestions", _ben), StringComparison.Ordinal);
        await signIn.Get($"/api/suggestions/{id}", _ben).Refuses(404, "suggestion_not_found");
        foreach (var what in (string[])["apply", "undo", "dismiss", "rate"])
        {
            await signIn.Post($"/api/suggestions/{id}/{what}", what == "rate" ? """{"rating":1}""" : null, _ben).Refuses(404, "suggestion_not_found");
        }

        await signIn.Post("/codette/process", $$"""{"type":"apply_suggestion","payload":{"suggestion_id":"{{id}}","id":"{{id}}"},"session":"{{_session}}"}""", _ben)
            .Refuses(404, "suggestion_not_found");
        await signIn.Post($"/api/suggestions/{id}/apply", null, _ann).Json();
        await signIn.Post($"/api/suggestions/{id}/undo", null, _ben).Refuses(404, "suggestion_not_found");
        Assert.Equal("applied", (await signIn.Get($"/api/suggestions/{id}", _ann).Json()).Text("state"));
    }

    [Fact]
    public async Task Ratings_are_the_raters_alone()
    {
        await signIn.Post("/api/codette/feedback", $$"""{"user_id":"{{_session}}","response_id":"r","perspective":"{{Word}}","category":"c","rating":4}""", _ann).Json();

        foreach (var path in (string[])["/api/codette/analytics", $"/api/codette/user-profile/{_session}"])
        {
            Assert.Contains(Word, await Body(path, _ann), StringComparison.Ordinal);
            Assert.DoesNotContain(Word, await Body(path, _ben), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Sockets_of_one_session_name_and_two_people_hear_nothing_of_each_other()
    {
        await using var ann = await signIn.Join(_session, _ann);
        await using var ben = await signIn.Join(_session, _ben);
        await using var nobody = await signIn.Join(_session);

        await Save(_ann, Word);
        var offered = await signIn.Post("/codette/suggest", $$"""{"context":{"type":"gain-staging"},"session":"{{_session}}"}""", _ann).Json();
        await signIn.Post($"/api/suggestions/{offered.At("suggestions")[0].Text("id")}/apply", null, _ann).Json();
        await ann.ReadUntil("suggestion");
        await ann.Ask("""{"type":"play"}""", "transport_response");
        var said = await ann.Ask($$"""{"type":"chat","message":"What is a {{Word}} send?"}""", "chat_response");

        foreach (var other in (TestClient[])[ben, nobody])
        {
            await other.Send("""{"type":"ping"}""");
            Assert.Equal("pong", await other.ReadNews());
            await Assert.ThrowsAsync<TimeoutException>(() => other.ReadNews(TimeSpan.FromMilliseconds(300)));
        }

        await using var again = await signIn.Join(_session, _ben);
        var refused = await again.Ask($$"""{"type":"chat","message":"go on","conversation_id":"{{said["conversation_id"]}}"}""", "error");
        Assert.Equal("conversation_not_found", (string)refused["code"]!);
    }

    private Task<JsonElement> Chat(string token, string message) =>
        signIn.Post("/codette/chat", JsonSerializer.Serialize(new { message }), token).Json();

    private async Task<string> Body(string path, string token)
    {
        using var response = await signIn.Get(path, token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private Task<JsonElement> Save(string token, string name) => signIn.Call(HttpMethod.Put, $"/api/sessions/{_session}", JsonSerializer.Serialize(new
    {
        name,
        version = 0,
        tracks = new object[] { new { id = "vocal", name = "Lead Vocal", type = "audio", volume = 9.5 } },
    }), token).Json();
}
