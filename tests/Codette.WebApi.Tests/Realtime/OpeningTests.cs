using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Codette.Application.Common;
using Codette.WebApi.Realtime;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.WebApi.Tests.Realtime;

public sealed class OpeningTests(Server server)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/ws")]
    [InlineData("/ws/transport/clock")]
    public async Task A_socket_is_greeted_with_connected_server_status_and_transport_state_in_that_order(string path)
    {
        await using var client = await server.Connect("?session=mix-1", path);
        var (connected, status, state) = (await client.Read(), await client.Read(), await client.Read());
        Assert.Equal(["connected", "server_status", "transport_state"], [(string)connected!["type"]!, (string)status!["type"]!, (string)state!["type"]!]);
        Assert.Equal("mix-1", (string)connected["session"]!);
        Assert.Equal("connected", (string)connected["data"]!["status"]!);
        Assert.InRange((int)status["data"]!["connections"]!, 1, 10_000);
        Assert.Equal("healthy", (string)status["data"]!["health"]!["status"]!);
        Assert.Equal(0, (double)state["current_time"]!);
        Assert.Equal(120, (double)state["data"]!["bpm"]!);
    }

    [Fact]
    public async Task An_invalid_session_is_refused_before_the_upgrade()
    {
        var body = await Refused(server, "/ws?session=a%20b", HttpStatusCode.BadRequest);
        Assert.Equal("session_id_invalid", (string)body["code"]!);
        Assert.NotEmpty((string)body["error"]!);
        Assert.NotEmpty((string)body["detail"]!);
    }

    [Fact]
    public async Task A_plain_GET_is_told_how_to_connect()
    {
        var body = await Refused(server, "/ws", HttpStatusCode.UpgradeRequired);
        Assert.Equal("upgrade_required", (string)body["code"]!);
        Assert.Contains("ws://", (string)body["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beyond_the_limit_a_socket_is_refused_until_one_closes()
    {
        await using var own = Server.WithSockets(options => options.MaxSockets = 2);
        await using var first = await own.Join();
        await using var second = await own.Join();
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => own.Connect());
        Assert.Contains("503", refused.Message, StringComparison.Ordinal);
        await first.Close();
        await Soon.Is(() => own.Registry.Open == 1);
        await using var third = await own.Join();
    }

    [Fact]
    public async Task Storage_that_is_away_refuses_the_upgrade_and_takes_no_place()
    {
        var fault = new FaultySessions.Switch();
        await using var faulty = new Server(services =>
        {
            fault.Install(services);
            services.Configure<RealtimeOptions>(options => options.MaxSockets = 1);
        });
        fault.Fault = new StorageUnavailableException("storage_busy", "Try again.");
        await Assert.ThrowsAsync<WebSocketException>(() => faulty.Connect());
        fault.Fault = null;
        await using var client = await faulty.Join();
    }

    [Fact]
    public async Task The_status_route_tells_sockets_and_transport()
    {
        await using var own = new Server();
        await using var client = await own.Join();
        await own.Play();
        await client.ReadUntil("transport_state", frame => (bool)frame["playing"]!);
        var body = await Refused(own, "/ws/status", HttpStatusCode.OK);
        Assert.Equal(1, (int)body["connected_clients"]!);
        Assert.True((bool)body["transport"]!["playing"]!);
        Assert.NotNull(body["last_broadcast_at"]);
        Assert.NotNull(body["timestamp"]);
    }

    [Fact]
    public async Task The_status_route_says_null_when_nothing_was_ever_broadcast()
    {
        await using var own = new Server();
        var body = await Refused(own, "/ws/status?session=x", HttpStatusCode.OK);
        Assert.True(body.ContainsKey("last_broadcast_at"));
        Assert.Null(body["last_broadcast_at"]);
        Assert.Equal("x", (string)body["transport"]!["session"]!);
    }

    [Fact]
    public async Task Five_hundred_sockets_that_came_and_went_leave_nothing_behind()
    {
        await using var own = new Server();
        var clients = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => own.Join($"s{i % 50}")));
        Assert.Equal(500, own.Registry.Open);
        Assert.Equal(50, own.Registry.Rooms);
        await Task.WhenAll(clients.Select((client, i) => i % 2 == 0 ? client.Close() : client.DisposeAsync().AsTask()));
        await Soon.Is(() => own.Registry is { Open: 0, Rooms: 0 });
    }

    [Fact]
    public async Task A_server_that_shuts_down_closes_with_1001()
    {
        await using var own = new Server();
        await using var first = await own.Join();
        await using var second = await own.Join("other");
        var stopping = own.Stop();
        Assert.Equal((CloseReasons.GoingAway.Code, CloseReasons.GoingAway.Name), await first.ReadToClose());
        Assert.Equal(1001, (await second.ReadToClose()).Code);
        await stopping.WaitAsync(TestClient.Patience, Ct);
    }

    private static async Task<JsonObject> Refused(Server asked, string path, HttpStatusCode expected)
    {
        using var http = new HttpClient { BaseAddress = asked.Address };
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative), Ct).WaitAsync(TestClient.Patience, Ct);
        Assert.Equal(expected, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Ct))!.AsObject();
    }
}
