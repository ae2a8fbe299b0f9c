using System.Text.Json.Nodes;
using Codette.WebApi.Tests.EndToEnd;
using Codette.WebApi.Tests.Realtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Codette.WebApi.Tests.Identity;

/// <summary>A server with sign-in by the secret, whose clock a test may move, and tokens for it.</summary>
public class SignInServer : IAsyncDisposable
{
    private static readonly SecretSigner _signer = new(Tokens.Secret);

    public SignInServer()
        : this(LogLevel.Trace)
    {
    }

    internal SignInServer(LogLevel level, params (string Name, string Value)[] more)
        : this(_ => { }, level, more)
    {
    }

    private protected SignInServer(Action<IServiceCollection> change, LogLevel level, params (string Name, string Value)[] more) => Server = new Server(
        services => change(services.AddSingleton<TimeProvider>(Time)),
        level: level,
        settings: [("SUPABASE_JWT_SECRET", Tokens.Secret), ("SUPABASE_JWT_ISSUER", Tokens.Issuer), .. more]);

    public Server Server { get; }

    internal MovedTime Time { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A good token of that person, with whatever the test changes of it.</summary>
    internal string Token(Guid? person = null, Action<JsonObject>? change = null, Signer? signer = null)
    {
        var claims = Tokens.Claims(person ?? Tokens.Ann, Time.GetUtcNow());
        change?.Invoke(claims);
        return Tokens.Sign(claims, signer ?? _signer);
    }

    internal Task<HttpResponseMessage> Get(string path, string? token = null) => Call(HttpMethod.Get, path, null, token);

    internal Task<HttpResponseMessage> Post(string path, string? json, string? token = null) => Call(HttpMethod.Post, path, json, token);

    internal Task<HttpResponseMessage> Call(HttpMethod method, string path, string? json, string? token) =>
        token is null ? Server.Client.Call(method, path, json) : Server.Client.Call(method, path, json, ("Authorization", $"Bearer {token}"));

    /// <summary>A socket that has read its greeting.</summary>
    internal async Task<TestClient> Join(string session, string? token = null)
    {
        var client = await TestClient.Connect(Server.Socket($"?session={session}"), token: token);
        await client.ReadUntil("transport_state");
        return client;
    }

    internal static string Auth(string token) => new JsonObject { ["type"] = "auth", ["access_token"] = token }.ToJsonString();
}
