using System.Net;
using Codette.Testing.Postgres;
using Codette.WebApi.Tests.Diagnostics;
using Codette.WebApi.Tests.Identity;
using Codette.WebApi.Tests.Realtime;

namespace Codette.WebApi.Tests;

/// <summary>A network between the server and its database that can be watched and cut.</summary>
public sealed class OutageTests : IAsyncLifetime
{
    private const string Question = """{"message":"What attack for a snare?"}""";

    private readonly ServerStorage _storage = new();
    private readonly RoundTripProxy _network;
    private readonly Server _server;

    public OutageTests()
    {
        _network = new RoundTripProxy(_storage.Database.AdminConnectionString);
        _server = new Server(
            _ => { },
            _storage,
            settings:
            [
                ("DATABASE_URL", _network.Through(_storage.Database.ConnectionString(TestRoles.Backend))),
                ("DATABASE_CALLER_URL", _network.Through(_storage.Database.ConnectionString(TestRoles.Caller))),
                ("SUPABASE_JWT_SECRET", Tokens.Secret), ("SUPABASE_JWT_ISSUER", Tokens.Issuer),
            ]);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        _network.Resume();
        await _server.DisposeAsync();
        await _network.DisposeAsync();
        await _storage.DisposeAsync();
    }

    [Fact]
    public async Task A_refused_token_costs_the_database_nothing()
    {
        await Chat(Good()).Json();
        var (bytes, connections) = (_network.ClientBytes, _network.Connections);
        string[] bad =
        [
            Token(claims => claims["exp"] = 1), Token(claims => claims["iss"] = "https://elsewhere.example"),
            Token(claims => claims["aud"] = "anybody"), Token(claims => claims.Remove("sub")), Good() + "x", "sb_secret_text", "no token",
        ];

        foreach (var token in bad)
        {
            using var response = await Chat(token);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }

        Assert.Equal((bytes, connections), (_network.ClientBytes, _network.Connections));
    }

    [Fact]
    public async Task An_outage_is_503_and_degraded_for_as_long_as_it_lasts()
    {
        await Chat(Good()).Json();
        await _network.Cut();

        using (var refused = await Chat(Good(), "key"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.NotNull(refused.Headers.RetryAfter);
        }

        await Chat(Good(), "key").Refuses(503, "storage_away");
        Assert.Equal("healthy", (await _server.Client.Read("/health")).Text("status"));
        var status = await _server.Diagnose("status");
        Assert.Equal("degraded", status.Text("status"));
        Assert.Equal("failing", status.Text("state"));
        Assert.Equal("unknown", (await _server.Diagnose("credentials")).Text("state"));
        Assert.Contains("unreachable", status.At("reasons")[0].GetString(), StringComparison.Ordinal);

        _network.Resume();
        await Soon.Is(async () =>
        {
            using var answered = await Chat(Good(), "key");
            return answered.IsSuccessStatusCode;
        });
        Assert.Equal("operational", (await _server.Diagnose("status")).Text("status"));
        var history = await _server.Client.Call(HttpMethod.Get, "/api/codette/history", null, ("Authorization", $"Bearer {Good()}")).Json();
        Assert.Equal(4, history.Number("total"));
    }

    private static string Good() => Token(_ => { });

    private static string Token(Action<System.Text.Json.Nodes.JsonObject> change)
    {
        var claims = Tokens.Claims(Tokens.Ann, TimeProvider.System.GetUtcNow());
        change(claims);
        return Tokens.Sign(claims, new SecretSigner(Tokens.Secret));
    }

    private Task<HttpResponseMessage> Chat(string token, string? key = null) => key is null
        ? _server.Client.Post("/codette/chat", Question, ("Authorization", $"Bearer {token}"))
        : _server.Client.Post("/codette/chat", Question, ("Authorization", $"Bearer {token}"), ("Idempotency-Key", key));
}
