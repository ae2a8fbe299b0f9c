using System.Net;
using System.Text.Json;

namespace Codette.WebApi.Tests;

public sealed class HistoryTests(Server server)
{
    [Fact]
    public async Task The_history_is_newest_first_and_pages_through_everything()
    {
        var sent = await Ask(server, "What is parallel compression?");
        await Ask(server, "And its ratio?", sent.Text("conversation_id"));

        var newest = await server.Client.Read("/api/codette/history?limit=1");
        Assert.Equal("ok", newest.Text("status"));
        Assert.True(newest.Number("total") >= 4);

        var seen = new List<string>();
        string? next = null;
        do
        {
            var page = await server.Client.Read($"/api/codette/history?limit=3{(next is null ? "" : $"&before={next}")}");
            seen.AddRange(page.At("interactions").EnumerateArray().Select(each => each.Text("id")));
            next = page.At("next_before").GetString();
        }
        while (next is not null);

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Contains(sent.Text("message_id"), seen);
    }

    [Fact]
    public async Task An_entry_has_what_the_memory_tab_reads()
    {
        var sent = await Ask(server, "What does a high-pass filter do?");

        var memory = await server.Client.Read($"/api/codette/memory/{sent.Text("message_id")}");

        Assert.Equal(sent.Text("response"), memory.Text("content"));
        Assert.Equal("assistant", memory.Text("role"));
        Assert.Equal(sent.Text("conversation_id"), memory.Text("conversation_id"));
        Assert.True(DateTimeOffset.TryParse(memory.Text("timestamp"), out _));
    }

    [Theory]
    [InlineData("/api/codette/history?limit=0", 400, "limit_out_of_range")]
    [InlineData("/api/codette/history?limit=1001", 400, "limit_out_of_range")]
    [InlineData("/api/codette/history?limit=ten", 400, "parameter_invalid")]
    [InlineData("/api/codette/history?before=nothing", 404, "message_not_found")]
    [InlineData("/api/codette/memory/nothing", 404, "message_not_found")]
    [InlineData("/api/conversations/nothing", 404, "conversation_not_found")]
    [InlineData("/api/conversations/search?q=", 400, "search_text_invalid")]
    [InlineData("/api/conversations/search", 400, "search_text_invalid")]
    public async Task What_is_not_there_is_refused(string path, int status, string code) =>
        await server.Client.Call(HttpMethod.Get, path).Refuses(status, code);

    [Fact]
    public async Task A_conversation_is_listed_read_renamed_found_exported_and_deleted()
    {
        await using var own = new Server();
        var sent = await Ask(own, "What is a zithern?");
        var id = sent.Text("conversation_id");
        var path = $"/api/conversations/{id}";

        Assert.Contains((await own.Client.Read("/api/conversations?limit=1000")).At("conversations").EnumerateArray(), each => each.Text("id") == id);
        Assert.Equal("user", (await own.Client.Read(path)).At("messages")[0].Text("role"));

        var renamed = await own.Client.Call(HttpMethod.Patch, path, """{"title":" Strings "}""").Json();
        Assert.Equal("Strings", renamed.Text("title"));
        await own.Client.Call(HttpMethod.Patch, path, """{"title":null}""").Refuses(400, "title_invalid");

        var found = await own.Client.Read("/api/conversations/search?q=zithern");
        Assert.Equal("Strings", found.At("results")[0].Text("conversation_title"));

        using var markdown = await own.Client.Call(HttpMethod.Get, $"{path}/export?format=markdown");
        var text = await markdown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("# Strings\n", text);
        Assert.Contains("What is a zithern?", text);
        Assert.Equal($"conversation-{id}.md", markdown.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.Equal(JsonValueKind.Array, (await own.Client.Read($"{path}/export")).At("messages").ValueKind);
        await own.Client.Call(HttpMethod.Get, $"{path}/export?format=pdf").Refuses(400, "format_unknown");

        using var deleted = await own.Client.Call(HttpMethod.Delete, path);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        await own.Client.Call(HttpMethod.Delete, path).Refuses(404, "conversation_not_found");
    }

    private static Task<JsonElement> Ask(Server own, string message, string? conversation = null) =>
        own.Client.Post("/codette/chat", JsonSerializer.Serialize(new { message, conversation_id = conversation })).Json();
}
