using Microsoft.Extensions.Logging;

namespace Codette.WebApi.Tests.Identity;

/// <summary>Keys of the project where a token belongs.</summary>
public sealed class ApiKeyTests(SignInServer signIn) : IClassFixture<SignInServer>
{
    private const string Publishable = "sb_publishable_abcdefghijklmnop";
    private const string Secret = "sb_secret_zqzqzqzqzqzqzqzqzq";

    /// <summary>As old projects make it: signed with the project's secret, and of nobody.</summary>
    private string AnonKey => Key("anon");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_public_key_is_anonymous_and_no_error(bool old)
    {
        var key = old ? AnonKey : Publishable;

        await signIn.Get("/transport/status", key).Json();
        await signIn.Get("/health", key).Json();
        await signIn.Post("/codette/analyze", """{"trackTypes":["audio"]}""", key).Json();
        await signIn.Post("/codette/chat", """{"message":"hello"}""", key).Refuses(401, "sign_in_required");
        await signIn.Post("/transport/play", null, key).Refuses(401, "sign_in_required");
        await using var client = await signIn.Join(Server.NewSession(), key);
        Assert.Equal("sign_in_required", (string)(await client.Ask("""{"type":"play"}""", "error"))["code"]!);
        Assert.Equal("anonymous", (string)(await client.Ask(SignInServer.Auth(key), "authenticated"))["user"]!);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_service_key_is_refused_everywhere_and_reported_without_its_text(bool old)
    {
        var key = old ? Key("service_role") : Secret;
        var before = Reports();

        await signIn.Post("/codette/chat", """{"message":"hello"}""", key).Refuses(401, "service_key_refused");
        await signIn.Get("/health", key).Refuses(401, "service_key_refused");
        await signIn.Get($"/ws?access_token={key}").Refuses(401, "service_key_refused");
        await using var client = await signIn.Join(Server.NewSession());
        Assert.Equal("service_key_refused", (string)(await client.Ask(SignInServer.Auth(key), "error"))["code"]!);
        Assert.Equal((4403, "token_refused"), await client.ReadToClose());

        Assert.Equal(before + 4, Reports());
        Assert.DoesNotContain(signIn.Server.Log.Entries, entry => entry.Text.Contains(key.Split('.')[^1], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_service_role_with_a_subject_is_refused_too() =>
        await signIn.Get("/health", signIn.Token(change: claims => claims["role"] = "service_role")).Refuses(401, "service_key_refused");

    [Fact]
    public async Task A_forged_public_key_is_worth_as_much_as_none()
    {
        var forged = signIn.Token(change: MakeKey("anon"), signer: new NoSigner("none"));

        await signIn.Get("/health", forged).Json();
        await signIn.Get("/api/codette/history", forged).Refuses(401, "sign_in_required");
    }

    private string Key(string role) => signIn.Token(change: MakeKey(role));

    private static Action<System.Text.Json.Nodes.JsonObject> MakeKey(string role) => claims =>
    {
        (claims["iss"], claims["ref"], claims["role"]) = ("supabase", "abcdefgh", role);
        claims.Remove("sub");
        claims.Remove("aud");
    };

    private int Reports() => signIn.Server.Log.Entries.Count(entry => entry is { Event: 1101, Level: LogLevel.Warning });
}
