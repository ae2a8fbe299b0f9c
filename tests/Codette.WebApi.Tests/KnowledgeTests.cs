namespace Codette.WebApi.Tests;

public sealed class KnowledgeTests(Server server)
{
    [Fact]
    public async Task A_search_finds_entries_best_first_that_can_be_read_by_slug()
    {
        var found = await server.Client.Read("/api/knowledge?q=snare%20compression&limit=3");

        var results = found.GetProperty("results").EnumerateArray().ToArray();
        Assert.InRange(results.Length, 1, 3);
        var best = results[0].GetProperty("entry");
        Assert.Equal("snare-compression", best.Text("slug"));
        Assert.Equal(results.Select(hit => hit.Number("relevance")).OrderDescending(), results.Select(hit => hit.Number("relevance")));
        Assert.Equal(best.Text("text"), (await server.Client.Read("/api/knowledge/snare-compression")).Text("text"));
    }

    [Fact]
    public async Task Guidance_is_the_text_of_entries_that_it_cites()
    {
        var guidance = await server.Client.Post("/api/codette/music-guidance", """{"guidance_type":"arrangement"}""").Json();

        var advice = guidance.GetProperty("advice").EnumerateArray().Select(text => text.GetString()).ToArray();
        var slugs = guidance.GetProperty("citations").EnumerateArray().Select(slug => slug.GetString()).ToArray();
        Assert.NotEmpty(advice);
        Assert.Equal(slugs.Length, advice.Length);
        Assert.Equal(advice[0], (await server.Client.Read($"/api/knowledge/{slugs[0]}")).Text("text"));
    }

    [Theory]
    [InlineData("/api/knowledge", 400, "search_text_invalid")]
    [InlineData("/api/knowledge?q=eq&limit=51", 400, "limit_out_of_range")]
    [InlineData("/api/knowledge/no-such-entry", 404, "knowledge_not_found")]
    public async Task What_cannot_be_found_is_a_problem(string path, int status, string code) =>
        await server.Client.Call(HttpMethod.Get, path).Refuses(status, code);
}
