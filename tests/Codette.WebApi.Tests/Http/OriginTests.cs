using System.Net;
using System.Net.WebSockets;
using Codette.WebApi.Tests.Realtime;

namespace Codette.WebApi.Tests.Http;

public sealed class OriginTests(Server server)
{
    private const string Front = "http://localhost:5173";

    [Theory]
    [InlineData("GET", "/health", 200)]
    [InlineData("GET", "/nothing", 404)]
    [InlineData("POST", "/transport/seek?seconds=abc", 400)]
    [InlineData("DELETE", "/health", 405)]
    [InlineData("POST", "/api/vst/load", 501)]
    public async Task The_front_end_may_read_successes_and_errors(string method, string path, int status)
    {
        using var response = await server.Client.Call(new HttpMethod(method), path, null, ("Origin", Front));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(Front, response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("POST", "content-type,authorization,x-codette-request")]
    [InlineData("PUT", "content-type")]
    [InlineData("PATCH", "content-type,accept")]
    [InlineData("DELETE", "idempotency-key")]
    [InlineData("GET", "content-type")]
    public async Task A_preflight_is_answered(string method, string headers)
    {
        using var response = await server.Client.Call(
            HttpMethod.Options, "/codette/chat", null, ("Origin", Front), ("Access-Control-Request-Method", method), ("Access-Control-Request-Headers", headers));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Contains(method, string.Join(',', response.Headers.GetValues("Access-Control-Allow-Methods")));
        var allowed = string.Join(',', response.Headers.GetValues("Access-Control-Allow-Headers")).ToLowerInvariant();
        Assert.All(headers.Split(','), header => Assert.Contains(header, allowed));
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "")]
    [InlineData("Origin", "http://localhost:51730")]
    [InlineData("Origin", "http://localhost:5173.evil.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Other_web_pages_are_refused(string header, string value)
    {
        await server.Client.Post("/transport/play?session=o-evil", null, (header, value)).Refuses(403, "origin_refused");
        foreach (var path in new[] { "/ws", "/ws/transport/clock", "/ws/status", "/health" })
        {
            await server.Client.Call(HttpMethod.Get, path, null, (header, value)).Refuses(403, "origin_refused");
        }
    }

    [Fact]
    public async Task A_page_that_is_refused_may_read_that_it_is_and_why()
    {
        var response = await server.Client.Call(HttpMethod.Get, "/health", null, ("Origin", "http://evil.example"));

        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Fact]
    public async Task A_socket_is_refused_to_other_pages_and_open_to_the_front_end_to_this_server_and_to_programs()
    {
        await Assert.ThrowsAsync<WebSocketException>(() => TestClient.Connect(server.Socket(), "https://evil.example"));
        foreach (var origin in new[] { Front, Front.ToUpperInvariant(), server.Address.GetLeftPart(UriPartial.Authority), null })
        {
            await using var client = await TestClient.Connect(server.Socket(), origin);
            await client.ReadUntil("connected");
        }
    }

    [Fact]
    public async Task A_page_of_this_server_may_use_it()
    {
        var own = server.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);
        await server.Client.Post("/transport/stop?session=o-own", null, ("Origin", own)).Json();
    }

    [Fact]
    public async Task A_link_that_a_person_follows_is_no_attack() =>
        await server.Client.Call(
            HttpMethod.Get, "/", null, ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-User", "?1")).Json();

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example:8000")]
    public async Task A_foreign_name_for_this_machine_is_refused(string host)
    {
        await server.Client.Call(HttpMethod.Get, "/health", null, ("Host", host)).Refuses(403, "host_refused");
        await server.Client.Call(HttpMethod.Get, "/ws", null, ("Host", host)).Refuses(403, "host_refused");
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:9000")]
    [InlineData("[::1]:8000")]
    public async Task This_machine_may_be_called_by_its_names(string host) =>
        await server.Client.Call(HttpMethod.Get, "/health", null, ("Host", host)).Json();
}
