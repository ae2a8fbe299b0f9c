using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.WebApi.Tests.EndToEnd;

public sealed class ConversationTests
{
    [Fact]
    public async Task A_follow_up_is_understood_by_what_went_before()
    {
        await using var server = new Server();
        var first = await Ask(server, "What attack for a snare?");
        var second = await Ask(server, "and the release?");

        Assert.Equal("snare-compression", FirstCitation(first));
        Assert.Contains("attack", first.Text("response"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("snare-compression", FirstCitation(second));
        Assert.Contains("release", second.Text("response"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(first.Text("conversation_id"), second.Text("conversation_id"));
        Assert.InRange(second.Number("confidence"), 0.3, 1);
    }

    [Fact]
    public async Task What_was_said_is_there_after_a_restart_and_the_conversation_goes_on()
    {
        await using var storage = new ServerStorage();
        JsonElement before;
        string[] kept;
        await using (var server = new Server(_ => { }, storage))
        {
            before = await Ask(server, "What attack for a snare?");
            await server.Client.Call(HttpMethod.Put, "/api/sessions/kept", """{"name":"Kept","tempo_bpm":99}""").Json();
            kept = await History(server);
        }

        await using var again = new Server(_ => { }, storage);
        Assert.Equal(kept, await History(again));
        Assert.Equal(before.Text("response"), (await again.Client.Read($"/api/codette/memory/{before.Text("message_id")}")).Text("content"));
        Assert.Equal(99, (await again.Client.Read("/transport/status?session=kept")).Number("bpm"));
        var after = await Ask(again, "and the release?");
        Assert.Equal(before.Text("conversation_id"), after.Text("conversation_id"));
        Assert.Equal("snare-compression", FirstCitation(after));
    }

    [Fact]
    public async Task After_30_minutes_of_silence_a_new_conversation_starts_and_before_that_none()
    {
        var time = new MovedTime();
        await using var server = new Server(services => services.AddSingleton<TimeProvider>(time));
        var first = await Ask(server, "What attack for a snare?");
        time.Passed += TimeSpan.FromMinutes(29);
        var soon = await Ask(server, "and the release?");
        time.Passed += TimeSpan.FromMinutes(31);
        var late = await Ask(server, "How long is a dotted eighth at 120?");

        Assert.Equal(first.Text("conversation_id"), soon.Text("conversation_id"));
        Assert.NotEqual(first.Text("conversation_id"), late.Text("conversation_id"));
        var named = await server.Client.Post(
            "/codette/chat", JsonSerializer.Serialize(new { message = "And on a kick?", conversation_id = first.Text("conversation_id") })).Json();
        Assert.Equal(first.Text("conversation_id"), named.Text("conversation_id"));
    }

    [Fact]
    public async Task A_repeated_key_stores_one_turn_over_HTTP_and_over_a_socket()
    {
        await using var server = new Server();
        const string Question = "Where does the de-esser go?";
        var body = JsonSerializer.Serialize(new { message = Question });
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ =>
            server.Client.Post("/codette/chat", body, ("Idempotency-Key", "once")).Json()));
        await using var socket = await server.Join();
        var heard = await socket.Ask($$"""{"type":"chat","message":"{{Question}}","idempotency_key":"once"}""", "chat_response");

        Assert.Single(answers.Select(each => each.Text("message_id")).Append((string)heard["message_id"]!).Distinct());
        Assert.Equal(2, (await server.Client.Read("/api/codette/history")).Number("total"));
    }

    private static Task<JsonElement> Ask(Server server, string message) =>
        server.Client.Post("/codette/chat", JsonSerializer.Serialize(new { message })).Json();

    private static async Task<string[]> History(Server server) =>
        [.. (await server.Client.Read("/api/codette/history?limit=20")).At("interactions").EnumerateArray().Select(each => each.GetRawText())];

    private static string? FirstCitation(JsonElement reply) => reply.GetProperty("citations")[0].GetString();
}
