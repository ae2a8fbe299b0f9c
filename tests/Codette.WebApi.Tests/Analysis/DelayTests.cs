namespace Codette.WebApi.Tests.Analysis;

/// <summary>GET /api/analysis/delay-sync as the menu bar and the panel read it.</summary>
public sealed class DelayTests(Server server)
{
    [Fact]
    public async Task Note_lengths_at_120_are_milliseconds_in_the_order_clients_show()
    {
        var answer = await server.Get("/api/analysis/delay-sync?bpm=120");

        Assert.Equal(200, answer.Status);
        Assert.Equal(
            ["Whole Note", "Half Note", "Quarter Note", "Eighth Note", "16th Note", "Triplet Quarter", "Triplet Eighth", "Dotted Quarter", "Dotted Eighth"],
            answer["divisions"].EnumerateObject().Select(each => each.Name));
        Assert.Equal(500, answer["divisions"].GetProperty("Quarter Note").GetDouble());
        Assert.Equal(375, answer["divisions"].GetProperty("Dotted Eighth").GetDouble());
        Assert.Equal(120, answer["bpm"].GetDouble());
        Assert.True(answer["success"].GetBoolean());
        Assert.Equal("success", answer["status"].GetString());
        Assert.True(answer["timestamp"].TryGetDateTimeOffset(out _));
    }

    [Fact]
    public async Task A_tempo_may_have_a_fraction() =>
        Assert.Equal(60_000 / 92.5, (await server.Get("/api/analysis/delay-sync?bpm=92.5"))["divisions"].GetProperty("Quarter Note").GetDouble(), 9);

    [Theory]
    [InlineData("")]
    [InlineData("?bpm=")]
    [InlineData("?bpm=0")]
    [InlineData("?bpm=-120")]
    [InlineData("?bpm=NaN")]
    [InlineData("?bpm=inf")]
    [InlineData("?bpm=Infinity")]
    [InlineData("?bpm=-Infinity")]
    [InlineData("?bpm=fast")]
    [InlineData("?bpm=92,5")]
    [InlineData("?bpm=1e309")]
    [InlineData("?bpm=120&bpm=130")]
    [InlineData("?bpm=%00")]
    [InlineData("?bpm=19.99")]
    [InlineData("?bpm=1000")]
    public async Task What_is_no_tempo_is_refused(string query) =>
        (await server.Get($"/api/analysis/delay-sync{query}")).IsRefusal(400, "tempo_out_of_range");
}
