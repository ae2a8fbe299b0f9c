using System.Text;
using System.Text.Json.Nodes;
using Codette.WebApi.Tests.EndToEnd;
using Codette.WebApi.Tests.Realtime;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.WebApi.Tests.Identity;

/// <summary>Tokens that are verified with the keys a project publishes.</summary>
public sealed class ProjectKeyTests : IAsyncLifetime
{
    private const string Closed = "/api/codette/history";

    private readonly CurveSigner _curve = new("curve-1");
    private readonly RsaSigner _rsa = new("rsa-1");
    private readonly MovedTime _time = new();
    private KeyServer _keys = null!;
    private Server _server = null!;

    public async ValueTask InitializeAsync()
    {
        _keys = await KeyServer.Start(_curve, _rsa);
        _server = _keys.Believer(_time, services => services.Configure<JwtBearerOptions>(
            JwtBearerDefaults.AuthenticationScheme, options => options.Backchannel.Timeout = TimeSpan.FromSeconds(1)));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _keys.DisposeAsync();
        _curve.Dispose();
        _rsa.Dispose();
    }

    [Fact]
    public async Task Both_kinds_of_keys_are_believed_and_fetched_once_and_not_before_they_are_needed()
    {
        await _server.Client.Read("/health");
        await _server.Client.Read("/transport/status");
        Assert.Equal(0, _keys.Fetches);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Ask(i % 2 == 0 ? _curve : _rsa).Json()));

        Assert.Equal(1, _keys.Fetches);
        await using var socket = await TestClient.Connect(_server.Socket(), token: Token(_rsa));
        await socket.Ask("""{"type":"play"}""", "transport_response");
    }

    [Fact]
    public async Task Nothing_that_is_public_is_a_secret()
    {
        foreach (var secret in (string[])[_curve.Pem, _rsa.Pem, _curve.Published.ToJsonString(), (string)_rsa.Published["n"]!, ""])
        {
            foreach (var key in (string?[])[null, _curve.Key, _rsa.Key])
            {
                await Ask(new SecretSigner(Encoding.UTF8.GetBytes(secret), key)).Refuses(401, "token_algorithm_refused");
            }
        }
    }

    [Fact]
    public async Task A_secret_published_as_a_key_is_not_believed()
    {
        var secret = Encoding.UTF8.GetBytes(Tokens.Secret);
        _keys.Keys.Add(new JsonObject { ["kty"] = "oct", ["kid"] = "s", ["alg"] = "HS256", ["k"] = Convert.ToBase64String(secret) });

        await Ask(new SecretSigner(secret, "s")).Refuses(401, "token_algorithm_refused");
    }

    [Fact]
    public async Task A_key_is_used_with_its_own_algorithm_and_under_its_own_name_only()
    {
        await Ask(new Renamed(_curve, "RS256", _rsa.Key)).Refuses(401, "token_signature_invalid");
        await Ask(new Renamed(_rsa, "ES256", _rsa.Key)).Refuses(401, "token_signature_invalid");
        await Ask(new Renamed(_curve, "ES256", null)).Refuses(401, "token_signature_invalid");
        await Ask(new Renamed(_rsa, "RS512", _rsa.Key)).Refuses(401, "token_algorithm_refused");
        await Ask(new NoSigner("none")).Refuses(401, "token_algorithm_refused");
        using var other = new CurveSigner(_curve.Key!);
        await Ask(other).Refuses(401, "token_signature_invalid");
    }

    [Fact]
    public async Task Another_projects_issuer_is_refused() =>
        await _server.Client.Call(HttpMethod.Get, Closed, null, ("Authorization", $"Bearer {Token(_curve, "https://x.supabase.co/auth/v1")}"))
            .Refuses(401, "token_issuer_wrong");

    [Fact]
    public async Task A_new_key_is_found_at_once_and_invented_ones_are_asked_for_once_in_half_a_minute()
    {
        await Ask(_curve).Json();
        using var next = new CurveSigner("curve-2");
        _keys.Keys.Add(next.Published);
        await Ask(next).Json();
        Assert.Equal(2, _keys.Fetches);

        _time.Passed += TimeSpan.FromSeconds(31);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Ask(new Renamed(_curve, "ES256", $"invented-{i}")).Refuses(401, "token_signature_invalid")));
        Assert.Equal(3, _keys.Fetches);

        _time.Passed += TimeSpan.FromSeconds(31);
        await Ask(new Renamed(_curve, "ES256", "invented")).Refuses(401, "token_signature_invalid");
        Assert.Equal(4, _keys.Fetches);
    }

    [Fact]
    public async Task A_withdrawn_key_is_believed_for_ten_minutes_at_most()
    {
        await Ask(_curve).Json();
        _keys.Keys.Clear();
        _time.Passed += TimeSpan.FromMinutes(9.5);
        await Ask(_curve).Json();
        Assert.Equal(1, _keys.Fetches);

        _time.Passed += TimeSpan.FromMinutes(0.6);
        await Ask(_curve).Refuses(401, "token_signature_invalid");
    }

    [Fact]
    public async Task Keys_that_cannot_be_fetched_are_503_and_old_ones_do_not_stand_in_for_them()
    {
        await Ask(_curve).Json();
        _keys.Instead = context => Status(context, 500);
        await Ask(_curve).Json();
        await Ask(new Renamed(_curve, "ES256", "new")).Refuses(503, "sign_in_unavailable");
        await Ask(_curve).Json();

        _time.Passed += TimeSpan.FromMinutes(11);
        await Ask(_curve).Refuses(503, "sign_in_unavailable");
        var asked = _keys.Fetches;
        await Ask(_rsa).Refuses(503, "sign_in_unavailable");
        Assert.Equal(asked, _keys.Fetches);
        await _server.Client.Read("/health");

        await using var client = await _server.Join();
        var error = await client.Ask(SignInServer.Auth(Token(_curve)), "error");
        Assert.Equal("sign_in_unavailable", (string)error["code"]!);
        _keys.Instead = null;
        _time.Passed += TimeSpan.FromSeconds(3);
        await client.Ask(SignInServer.Auth(Token(_curve)), "authenticated"); // it was left open
        Assert.Contains(_server.Log.Entries, entry => entry.Event == 1104);
    }

    [Theory]
    [InlineData("hang")]
    [InlineData("large")]
    [InlineData("elsewhere")]
    [InlineData("no JSON")]
    [InlineData("no keys")]
    public async Task Whatever_else_a_project_may_answer_is_no_answer(string answer)
    {
        _keys.Instead = context => answer switch
        {
            "hang" => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default),
            "large" => context.Response.WriteAsync($"{{\"keys\":[],\"more\":\"{new string('x', 100_000)}\"}}"),
            "elsewhere" => Elsewhere(context),
            "no JSON" => context.Response.WriteAsync("<html>"),
            _ => context.Response.WriteAsync("[]"),
        };

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Ask(_curve).Refuses(503, "sign_in_unavailable")));
        Assert.Equal(1, _keys.Fetches);
    }

    [Fact]
    public async Task Keys_that_are_none_are_passed_over()
    {
        _keys.Keys.Insert(0, new JsonObject { ["kty"] = "EC", ["crv"] = "P-256", ["kid"] = "off", ["x"] = "AAAA", ["y"] = "AAAA" });
        _keys.Keys.Insert(1, new JsonObject { ["kty"] = "RSA", ["kid"] = "short", ["n"] = "AQAB", ["e"] = "AQAB" });
        _keys.Keys.Insert(2, new JsonObject { ["kty"] = 7 });
        var forEncryption = _curve.Published;
        (forEncryption["use"], forEncryption["kid"]) = ("enc", "enc");
        _keys.Keys.Insert(3, forEncryption);

        await Ask(_rsa).Json();
        await Ask(new Renamed(_curve, "ES256", "enc")).Refuses(401, "token_signature_invalid");
        await Ask(new Renamed(_curve, "ES256", "off")).Refuses(401, "token_signature_invalid");
    }

    private Task<HttpResponseMessage> Ask(Signer signer) =>
        _server.Client.Call(HttpMethod.Get, Closed, null, ("Authorization", $"Bearer {Token(signer)}"));

    private string Token(Signer signer, string? issuer = null) =>
        Tokens.Sign(Tokens.Claims(Tokens.Ann, _time.GetUtcNow(), issuer ?? _keys.Issuer), signer);

    private static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static Task Elsewhere(HttpContext context)
    {
        context.Response.Redirect("/auth/v1/.well-known/jwks.json?again");
        return Task.CompletedTask;
    }

    /// <summary>A signature under another algorithm's or key's name.</summary>
    private sealed class Renamed(Signer signer, string algorithm, string? key) : Signer(algorithm, key)
    {
        public override byte[] Sign(byte[] data) => signer.Sign(data);
    }
}
