using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Codette.Application.Common;
using Codette.WebApi.Realtime;

namespace Codette.WebApi.Tests.Realtime;

public sealed class OpeningTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/ws")]
    [InlineData("/ws/transport/clock")]
    public async Task A_socket_is_greeted_with_connected_server_status_and_transport_state_in_that_order(string path)
    {
        await using var server = await RealtimeServer.Start();
        await using var client = await server.Connect("?session=mix-1", path);
        var (connected, status, state) = (await client.Read(), await client.Read(), await client.Read());
        Assert.Equal(["connected", "server_status", "transport_state"], [(string)connected!["type"]!, (string)status!["type"]!, (string)state!["type"]!]);
        Assert.Equal("mix-1", (string)connected["session"]!);
        Assert.Equal("connected", (string)connected["data"]!["status"]!);
        Assert.Equal(1, (int)status["data"]!["connections"]!);
        Assert.Equal("healthy", (string)status["data"]!["health"]!["status"]!);
        Assert.Equal(0, (double)state["current_time"]!);
        Assert.Equal(120, (double)state["data"]!["bpm"]!);
    }

    [Fact]
    public async Task An_invalid_session_is_refused_before_the_upgrade()
    {
        await using var server = await RealtimeServer.Start();
        var body = await Refused(server, "/ws?session=a%20b", HttpStatusCode.BadRequest);
        Assert.Equal("session_id_invalid", (string)body["code"]!);
        Assert.NotEmpty((string)body["error"]!);
        Assert.NotEmpty((string)body["detail"]!);
    }

    [Fact]
    public async Task A_plain_GET_is_told_how_to_connect()
    {
        await using var server = await RealtimeServer.Start();
        var body = await Refused(server, "/ws", HttpStatusCode.UpgradeRequired);
        Assert.Equal("upgrade_required", (string)body["code"]!);
        Assert.Contains("ws://", (string)body["detail"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://localhost:51730")]
    [InlineData("http://localhost:5173.evil.example")]
    [InlineData("")]
    public async Task A_page_of_another_origin_is_refused(string origin)
    {
        await using var server = await RealtimeServer.Start();
        using var http = new HttpClient { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/ws");
        request.Headers.TryAddWithoutValidation("Origin", origin);
        using var response = await http.SendAsync(request, Ct).WaitAsync(TestClient.Patience, Ct);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("origin_refused", (string)JsonNode.Parse(await response.Content.ReadAsStringAsync(Ct))!["code"]!);
        await Assert.ThrowsAsync<WebSocketException>(() => TestClient.Connect(server.Socket(), "https://evil.example"));
    }

    [Fact]
    public async Task Allowed_pages_the_servers_own_page_and_programs_may_connect()
    {
        await using var server = await RealtimeServer.Start();
        foreach (var origin in new[] { "http://localhost:5173", "HTTP://LOCALHOST:5173", server.Address.GetLeftPart(UriPartial.Authority), null })
        {
            await using var client = await TestClient.Connect(server.Socket(), origin);
            await client.ReadUntil("connected");
        }
    }

    [Fact]
    public async Task Beyond_the_limit_a_socket_is_refused_until_one_closes()
    {
        await using var server = await RealtimeServer.Start(options => options.MaxSockets = 2);
        await using var first = await server.Join();
        await using var second = await server.Join();
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => server.Connect());
        Assert.Contains("503", refused.Message, StringComparison.Ordinal);
        await first.Close();
        await Soon.Is(() => server.Registry.Count == 1);
        await using var third = await server.Join();
    }

    [Fact]
    public async Task Storage_that_is_away_refuses_the_upgrade_and_takes_no_place()
    {
        await using var server = await RealtimeServer.Start(options => options.MaxSockets = 1);
        server.Sessions.Failure = new StorageUnavailableException("storage_busy", "Try again.");
        await Assert.ThrowsAsync<WebSocketException>(() => server.Connect());
        server.Sessions.Failure = null;
        await using var client = await server.Join();
    }

    [Fact]
    public async Task The_status_route_tells_sockets_and_transport()
    {
        await using var server = await RealtimeServer.Start();
        await using var client = await server.Join();
        await server.Play();
        await client.ReadUntil("transport_state", frame => (bool)frame["playing"]!);
        var body = await Refused(server, "/ws/status", HttpStatusCode.OK);
        Assert.Equal(1, (int)body["connected_clients"]!);
        Assert.True((bool)body["transport"]!["playing"]!);
        Assert.NotNull(body["last_broadcast_at"]);
        Assert.NotNull(body["timestamp"]);
    }

    [Fact]
    public async Task The_status_route_says_null_when_nothing_was_ever_broadcast()
    {
        await using var server = await RealtimeServer.Start();
        var body = await Refused(server, "/ws/status?session=x", HttpStatusCode.OK);
        Assert.True(body.ContainsKey("last_broadcast_at"));
        Assert.Null(body["last_broadcast_at"]);
        Assert.Equal("x", (string)body["transport"]!["session"]!);
    }

    [Fact]
    public async Task Five_hundred_sockets_that_came_and_went_leave_nothing_behind()
    {
        await using var server = await RealtimeServer.Start();
        var clients = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => server.Join($"?session=s{i % 50}")));
        Assert.Equal(500, server.Registry.Count);
        Assert.Equal(50, server.Registry.Rooms);
        await Task.WhenAll(clients.Select((client, i) => i % 2 == 0 ? client.Close() : client.DisposeAsync().AsTask()));
        await Soon.Is(() => server.Registry is { Count: 0, Rooms: 0 });
    }

    [Fact]
    public async Task A_server_that_shuts_down_closes_with_1001()
    {
        await using var server = await RealtimeServer.Start();
        await using var first = await server.Join();
        await using var second = await server.Join("?session=other");
        var stopping = server.Stop();
        Assert.Equal((CloseReasons.GoingAway.Code, CloseReasons.GoingAway.Name), await first.ReadToClose());
        Assert.Equal(1001, (await second.ReadToClose()).Code);
        await stopping.WaitAsync(TestClient.Patience, Ct);
    }

    private static async Task<JsonObject> Refused(RealtimeServer server, string path, HttpStatusCode expected)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative), Ct).WaitAsync(TestClient.Patience, Ct);
        Assert.Equal(expected, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Ct))!.AsObject();
    }
}
