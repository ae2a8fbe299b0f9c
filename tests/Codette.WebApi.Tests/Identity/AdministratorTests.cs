using System.Text.Json;
using System.Text.Json.Nodes;
using Codette.WebApi.Tests.Diagnostics;
using Codette.WebApi.Tests.EndToEnd;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Codette.WebApi.Tests.Identity;

/// <summary>Who may see the diagnostics where people sign in.</summary>
public sealed class AdministratorTests(AdministratorTests.Keyed signIn) : IClassFixture<AdministratorTests.Keyed>
{
    private const string Closed = "/api/diagnostics/credentials", Status = "/api/diagnostics/status";

    private const string SecretKey = "sb_secret_Zq7xK2mVt9LpR4sWd8YbNc_a1B2c3D4", OtherSecretKey = "sb_secret_Hj5fGv3uTe1QoXi6PzMwAl_e5F6g7H8";

    public static TheoryData<string> Administrators => ["admin token", "configured key", "older key", "service token"];

    public static TheoryData<string> Others =>
    [
        "nobody", "user", "public key", "older public key", "other secret key", "forged service token", "unsigned service token",
        "ended service token", "service token of another issuer", "service token for another audience", "future service token",
    ];

    [Theory]
    [MemberData(nameof(Administrators))]
    public async Task Administrators_see_all_of_it_and_are_not_reported_as_a_leak(string who)
    {
        var reports = Reports();

        await signIn.Get(Closed, Token(who)).Json();
        Assert.Equal(JsonValueKind.Array, (await signIn.Get(Status, Token(who)).Json()).At("reasons").ValueKind);

        Assert.Equal(reports, Reports());
        if (who != "admin token")
        {
            await signIn.Get("/health", Token(who)).Refuses(401, "service_key_refused");
            Assert.Equal(reports + 1, Reports());
        }
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Everybody_else_is_kept_out(string who) =>
        await signIn.Get(Closed, Token(who)).Refuses(403, "administrator_required");

    [Theory]
    [InlineData("nobody")]
    [InlineData("user")]
    [InlineData("public key")]
    public async Task The_status_is_for_everybody_in_short(string who)
    {
        var body = await signIn.Get(Status, Token(who)).Json();

        Assert.Equal(
            ["services", "state", "status", "timestamp", "uptime_seconds", "version", "websocket_available"],
            body.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_token_that_is_none_says_so()
    {
        foreach (var path in (string[])[Closed, Status])
        {
            await signIn.Get(path, Server.AdminToken[..^1]).Refuses(401, "token_malformed");
            await signIn.Get(path, signIn.Token(change: claims => claims["exp"] = 1)).Refuses(401, "token_expired");
        }
    }

    [Fact]
    public async Task An_administrator_is_nobody_elsewhere()
    {
        await signIn.Get("/api/sessions", Server.AdminToken).Refuses(401, "token_malformed");
        await signIn.Post("/codette/chat", """{"message":"hello"}""", Server.AdminToken).Refuses(401, "token_malformed");
    }

    [Theory]
    [InlineData("sb_publishable_Hj5fGv3uTe1QoXi6PzMwAl_e5F6g7H8")]
    [InlineData("your-service-role-key")]
    public async Task What_is_no_service_key_makes_nobody_an_administrator_though_it_is_set_as_one(string text)
    {
        await using var server = new SignInServer(LogLevel.None, ("SUPABASE_SECRET_KEY", text));
        using var response = await server.Get(Closed, text);
        Assert.Contains((int)response.StatusCode, (int[])[401, 403]);
    }

    [Fact]
    public async Task A_configured_key_is_taken_until_it_ends()
    {
        var time = new MovedTime();
        var key = Tokens.Sign(Older(Tokens.Claims(Tokens.Ann, time.GetUtcNow()), "service_role"), new SecretSigner("another-project's-secret-of-32-characters"));
        await using var server = new SignInServer(LogLevel.None, ("SUPABASE_SECRET_KEY", key));

        await server.Get(Closed, key).Json();
        server.Time.Passed = TimeSpan.FromHours(2);
        await server.Get(Closed, key).Refuses(403, "administrator_required");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_sign_in_they_are_this_machines_user_and_whoever_has_the_token(bool allowsAnonymous)
    {
        (string, string)[] settings = [("CODETTE_ALLOW_ANONYMOUS", allowsAnonymous ? "true" : "")];
        await using var remote = new Server(services => services.AddSingleton<IStartupFilter, FromTheNetwork>(), settings: settings);
        await remote.Client.Call(HttpMethod.Get, Closed).Refuses(403, "administrator_required");
        await remote.Client.Call(HttpMethod.Get, Closed, null, Bearer("no token")).Refuses(403, "administrator_required");
        Assert.False((await remote.Client.Read(Status)).TryGetProperty("reasons", out _));
        await remote.Diagnose("credentials");

        await using var local = new Server(_ => { }, settings: [("CODETTE_ADMIN_TOKEN", ""), .. settings]);
        await local.Client.Read(Closed);
        Assert.True((await local.Client.Call(HttpMethod.Get, Status, null, Bearer("no token")).Json()).TryGetProperty("reasons", out _));
    }

    [Fact]
    public async Task Anonymous_callers_who_may_store_may_not_see_the_diagnostics()
    {
        await using var open = new SignInServer(LogLevel.None, ("CODETTE_ALLOW_ANONYMOUS", "true"));
        await open.Get("/api/codette/history").Json();
        await open.Get(Closed).Refuses(403, "administrator_required");
    }

    private static (string, string) Bearer(string token) => ("Authorization", $"Bearer {token}");

    private static JsonObject Older(JsonObject claims, string role)
    {
        (claims["iss"], claims["ref"], claims["role"]) = ("supabase", "abcdefghijklmnopqrst", role);
        Array.ForEach(["sub", "aud", "session_id", "email"], name => claims.Remove(name));
        return claims;
    }

    private string? Token(string who) => who switch
    {
        "admin token" => Server.AdminToken,
        "configured key" => SecretKey,
        "older key" => signIn.Token(change: claims => Older(claims, "service_role")),
        "service token" => Service(_ => { }),
        "nobody" => null,
        "user" => signIn.Token(),
        "public key" => "sb_publishable_abcdefghijklmnop",
        "older public key" => signIn.Token(change: claims => Older(claims, "anon")),
        "other secret key" => OtherSecretKey,
        "forged service token" => Service(_ => { }, new SecretSigner("not-the-projects-secret-but-as-long-as-it")),
        "unsigned service token" => Service(_ => { }, new NoSigner("none")),
        "ended service token" => signIn.Token(change: claims => Older(claims, "service_role")["exp"] = 1),
        "service token of another issuer" => Service(claims => claims["iss"] = "https://elsewhere.example/auth/v1"),
        "service token for another audience" => Service(claims => claims["aud"] = "elsewhere"),
        "future service token" => Service(claims => claims["nbf"] = claims["exp"]!.GetValue<long>() - 1),
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, null),
    };

    private string Service(Action<JsonObject> change, Signer? signer = null) => signIn.Token(
        change: claims =>
        {
            claims["role"] = "service_role";
            change(claims);
        },
        signer: signer);

    private int Reports() => signIn.Server.Log.Entries.Count(entry => entry.Event == 1101);

    public sealed class Keyed() : SignInServer(LogLevel.Trace, ("SUPABASE_SECRET_KEY", SecretKey));
}
