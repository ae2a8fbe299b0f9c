using System.Net.Http.Headers;
using System.Text;
using Codette.Application.Common;

namespace Codette.WebApi.Tests.Http;

public sealed class ProblemTests(Server server)
{
    [Fact]
    public async Task An_unknown_route_is_a_problem() =>
        await server.Client.Call(HttpMethod.Get, "/nothing/here").Refuses(404, "route_not_found");

    [Fact]
    public async Task A_wrong_method_is_a_problem() =>
        await server.Client.Call(HttpMethod.Delete, "/health").Refuses(405, "method_not_allowed");

    [Theory]
    [InlineData("/codette/chat")]
    [InlineData("/codette/suggest")]
    [InlineData("/codette/analyze")]
    [InlineData("/api/analyze/mixing")]
    [InlineData("/api/analysis/detect-genre")]
    public async Task A_missing_body_is_called_missing(string path)
    {
        await server.Client.Post(path).Refuses(400, "body_missing");
        await server.Client.Post(path, "").Refuses(400, "body_missing");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("{\"message\":\"\\ud800\"}")]
    [InlineData("not json")]
    public async Task Malformed_JSON_is_a_problem(string json)
    {
        using var response = await server.Client.Post("/codette/chat", json);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_body_of_another_type_is_a_problem()
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("message=hi"));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        await server.Client.PostAsync("/codette/chat", content, TestContext.Current.CancellationToken).Refuses(415, "media_type_unsupported");
    }

    [Fact]
    public async Task A_body_over_1_MiB_is_a_problem()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/codette/chat");
        request.Content = new StringContent($$"""{"message":"{{new string('a', 1_100_000)}}"}""", Encoding.UTF8, "application/json");
        request.Headers.ExpectContinue = true; // or the refusal may meet a client that is still writing, which then reads nothing
        await server.Client.SendAsync(request, TestContext.Current.CancellationToken).Refuses(413, "body_too_large");
    }

    [Fact]
    public async Task Storage_that_is_away_is_unavailable_with_a_time_to_retry()
    {
        var fault = new FaultySessions.Switch { Fault = new StorageUnavailableException("storage_locked", "The database is locked.") };
        await using var faulty = new Server(fault.Install);
        using var response = await faulty.Client.Call(HttpMethod.Get, "/api/sessions/any", null, ("Origin", "http://localhost:5173"));

        Assert.Equal(503, (int)response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.True(response.Headers.Contains("Access-Control-Allow-Origin"));
        await Task.FromResult(response).Refuses(503, "storage_locked");
    }

    [Fact]
    public async Task A_bug_is_logged_once_and_told_to_nobody()
    {
        var fault = new FaultySessions.Switch { Fault = new InvalidOperationException("Nobody outside may read this.") };
        await using var faulty = new Server(fault.Install);
        using var response = await faulty.Client.Call(HttpMethod.Get, "/api/sessions/any", null, ("Origin", "http://localhost:5173"));
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(500, (int)response.StatusCode);
        Assert.Contains("internal_error", body);
        Assert.DoesNotContain("Nobody outside", body);
        Assert.True(response.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Single(faulty.Log.Entries, line => line.Text.Contains("Nobody outside", StringComparison.Ordinal));
    }
}
