namespace Codette.WebApi.Tests;

public sealed class FeedbackTests(Server server)
{
    [Fact]
    public async Task Ratings_become_a_profile_and_sums()
    {
        await using var own = new Server();
        await Give(own, "mia", "r-1", "mix_engineering", 4);
        await Give(own, "mia", "r-2", "audio_theory", 1);
        await Give(own, "mia", "r-2", "audio_theory", 2);

        var profile = await own.Client.Read("/api/codette/user-profile/mia");
        Assert.Equal("mix_engineering", profile.At("most_preferred_perspective").Text("name"));
        Assert.Equal("audio_theory", profile.At("least_preferred_perspective").Text("name"));
        Assert.Equal(2, profile.Number("responses_rated"));
        Assert.Equal(2, profile.At("all_perspective_preferences").Number("audio_theory"));
        Assert.Contains("mix_engineering", profile.Text("learning_recommendation"));

        var analytics = await own.Client.Read("/api/codette/analytics");
        Assert.Equal(2, analytics.Number("total_ratings_received"));
        Assert.Equal(3, analytics.Number("average_rating"));
        Assert.Equal(1, analytics.At("rating_distribution").Number("4"));
        Assert.Equal(1, analytics.Number("active_users"));
        Assert.Equal("not measured", analytics.Text("response_quality_trend"));
    }

    [Fact]
    public async Task Somebody_who_rated_nothing_has_an_empty_profile() =>
        Assert.Equal(0, (await server.Client.Read("/api/codette/user-profile/nobody")).Number("responses_rated"));

    [Theory]
    [InlineData("""{"response_id":"r","rating":5}""", "rating_out_of_range")]
    [InlineData("""{"response_id":"r"}""", "rating_out_of_range")]
    [InlineData("""{"rating":3}""", "response_id_invalid")]
    [InlineData("""{"response_id":"r","rating":3,"helpful_score":-1}""", "helpful_score_out_of_range")]
    public async Task What_is_no_judgement_is_refused(string json, string code) =>
        await server.Client.Post("/api/codette/feedback", json).Refuses(400, code);

    private static Task<System.Text.Json.JsonElement> Give(Server own, string user, string response, string perspective, int rating) => own.Client.Post(
        "/api/codette/feedback",
        $$"""{"user_id":"{{user}}","response_id":"{{response}}","category":"eq","perspective":"{{perspective}}","rating":{{rating}},"rating_name":"x","helpful_score":50,"helpful_comment":"ok","timestamp":"now"}""").Json();
}
