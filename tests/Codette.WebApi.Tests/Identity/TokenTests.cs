using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Codette.WebApi.Tests.Realtime;

namespace Codette.WebApi.Tests.Identity;

/// <summary>The rules of tokens, each asked at every door: the header, the query and the frame.</summary>
public sealed class TokenTests(SignInServer signIn) : IClassFixture<SignInServer>
{
    private const string Closed = "/api/codette/history";

    private static readonly Dictionary<string, (string Code, Func<SignInServer, string> Make)> s_bad = new()
    {
        ["no JWT"] = ("token_malformed", _ => "a token"),
        ["undefined"] = ("token_malformed", _ => "undefined"),
        ["two parts"] = ("token_malformed", on => on.Token()[..on.Token().LastIndexOf('.')]),
        ["five parts"] = ("token_malformed", on => on.Token() + ".a.b"),
        ["no base64"] = ("token_malformed", on => "!" + on.Token()),
        ["a list of claims"] = ("token_malformed", _ => Raw("[1]")),
        ["no UTF-8"] = ("token_malformed", _ => Raw("\ud800")),
        ["two subjects"] = ("token_malformed", _ => Raw($"{{\"sub\":\"{Tokens.Ann}\",\"sub\":\"{Tokens.Ben}\"}}")),
        ["half a pair"] = ("token_malformed", _ => Raw("{\"\\ud800\":1,\"\\ud800\":1}")),
        ["too long"] = ("token_malformed", on => on.Token(change: claims => claims["more"] = new string('x', 16 * 1024))),
        ["no end"] = ("token_malformed", on => on.Token(change: claims => claims.Remove("exp"))),
        ["ended"] = ("token_expired", on => on.Token(change: claims => claims["exp"] = From(on, -31))),
        ["ended long ago"] = ("token_expired", on => on.Token(change: claims => claims["exp"] = -5)),
        ["not begun"] = ("token_not_yet_valid", on => on.Token(change: claims => claims["nbf"] = From(on, 40))),
        ["made tomorrow"] = ("token_not_yet_valid", on => on.Token(change: claims => claims["iat"] = From(on, 86_400))),
        ["another secret"] = ("token_signature_invalid", on => on.Token(signer: new SecretSigner(Tokens.Secret + "!"))),
        ["signature cut"] = ("token_signature_invalid", on => on.Token()[..^4]),
        ["no signature"] = ("token_signature_invalid", on => on.Token()[..(on.Token().LastIndexOf('.') + 1)]),
        ["claims changed"] = ("token_signature_invalid", Exchanged),
        ["unsigned"] = ("token_algorithm_refused", on => on.Token(signer: new NoSigner("none"))),
        ["unsigned in capitals"] = ("token_algorithm_refused", on => on.Token(signer: new NoSigner("NONE"))),
        ["HS512"] = ("token_algorithm_refused", on => on.Token(signer: new NoSigner("HS512"))),
        ["ES256 without a project"] = ("token_algorithm_refused", on => on.Token(signer: new CurveSigner("k"))),
        ["another issuer"] = ("token_issuer_wrong", on => on.Token(change: claims => claims["iss"] = "https://evil.example/auth/v1")),
        ["no issuer"] = ("token_issuer_wrong", on => on.Token(change: claims => claims.Remove("iss"))),
        ["another audience"] = ("token_audience_wrong", on => on.Token(change: claims => claims["aud"] = "anon")),
        ["no audience"] = ("token_audience_wrong", on => on.Token(change: claims => claims.Remove("aud"))),
        ["no subject"] = ("token_subject_invalid", on => on.Token(change: claims => claims.Remove("sub"))),
        ["a name"] = ("token_subject_invalid", on => on.Token(change: claims => claims["sub"] = "local")),
        ["a number"] = ("token_subject_invalid", on => on.Token(change: claims => claims["sub"] = 7)),
        ["braces"] = ("token_subject_invalid", on => on.Token(change: claims => claims["sub"] = $"{{{Tokens.Ann}}}")),
        ["all zeros"] = ("token_subject_invalid", on => on.Token(Guid.Empty)),
        ["reserved"] = ("token_subject_invalid", on => on.Token(Guid.Parse("00000000-0000-0000-0000-000000000001"))),
        ["another role"] = ("token_role_wrong", on => on.Token(change: claims => claims["role"] = "supabase_admin")),
        ["no role"] = ("token_role_wrong", on => on.Token(change: claims => claims.Remove("role"))),
        ["anon with a subject"] = ("token_role_wrong", on => on.Token(change: claims => claims["role"] = "anon")),
    };

    public static TheoryData<string> Bad => [.. s_bad.Keys];

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_bad_token_is_refused_at_every_door(string name)
    {
        var (code, make) = s_bad[name];
        var token = make(signIn);

        await signIn.Get(Closed, token).Refuses(401, code);
        await signIn.Get("/transport/status", token).Refuses(401, code);
        if (token.Length < 8_000) // a longer request line is not read at all
        {
            await signIn.Get($"/ws?access_token={Uri.EscapeDataString(token)}").Refuses(401, code);
            await signIn.Get($"/ws/transport/clock?access_token={Uri.EscapeDataString(token)}").Refuses(401, code);
        }

        await using var client = await signIn.Join(Server.NewSession());
        var error = await client.Ask(SignInServer.Auth(token), "error");
        Assert.Equal(code, (string)error["code"]!);
        Assert.Equal((4403, "token_refused"), await client.ReadToClose());
    }

    [Fact]
    public async Task A_refusal_says_in_its_header_that_the_token_is_at_fault()
    {
        using var bad = await signIn.Get(Closed, "a token");
        Assert.Equal("Bearer error=\"invalid_token\"", bad.Headers.WwwAuthenticate.ToString());

        using var none = await signIn.Get(Closed);
        Assert.Equal("Bearer", none.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task A_bad_token_is_told_before_the_upgrade()
    {
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => TestClient.Connect(signIn.Server.Socket(), token: "a token"));
        Assert.Contains("401", refused.Message, StringComparison.Ordinal);
        refused = await Assert.ThrowsAsync<WebSocketException>(() => signIn.Server.Connect("?access_token=a.b.c"));
        Assert.Contains("401", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3_600)]
    [InlineData(-28)]
    [InlineData(int.MaxValue)]
    public async Task A_good_token_opens_every_door_until_half_a_minute_after_its_end(int end)
    {
        var token = signIn.Token(change: claims => claims["exp"] = end == int.MaxValue ? 253_402_300_799 : From(signIn, end)); // the year 9999

        await signIn.Get(Closed, token).Json();
        await using var byHeader = await signIn.Join(Server.NewSession(), token);
        await byHeader.Ask("""{"type":"play"}""", "transport_response");
        await using var byQuery = await signIn.Server.Connect($"?session={Server.NewSession()}&access_token={token}");
        await byQuery.Ask("""{"type":"play"}""", "transport_response");
        await using var byFrame = await signIn.Join(Server.NewSession());
        await byFrame.Ask(SignInServer.Auth(token), "authenticated");
        await byFrame.Ask("""{"type":"play"}""", "transport_response");
    }

    [Theory]
    [InlineData("bearer ")]
    [InlineData("BEARER   ")]
    public async Task The_scheme_is_read_in_any_case(string scheme) =>
        await signIn.Server.Client.Call(HttpMethod.Get, Closed, null, ("Authorization", scheme + signIn.Token())).Json();

    [Fact]
    public async Task Two_headers_are_no_token() => await signIn.Server.Client
        .Call(HttpMethod.Get, Closed, null, ("Authorization", $"Bearer {signIn.Token()}"), ("Authorization", $"Bearer {signIn.Token(Tokens.Ben)}"))
        .Refuses(401, "token_malformed");

    [Fact]
    public async Task Only_a_socket_takes_a_token_in_its_query()
    {
        await signIn.Get($"{Closed}?access_token={signIn.Token()}").Refuses(401, "sign_in_required");
        await signIn.Get("/health?access_token=bad").Json();
        await signIn.Get("/ws/status?access_token=bad").Json();
    }

    [Fact]
    public async Task An_audience_may_be_one_of_several_and_a_key_name_does_not_matter_to_the_secret()
    {
        var key = new SecretSigner(Encoding.UTF8.GetBytes(Tokens.Secret), "a-name");

        await signIn.Get(Closed, signIn.Token(change: claims => claims["aud"] = new JsonArray("other", "authenticated"), signer: key)).Json();
    }

    private static long From(SignInServer on, int seconds) => on.Time.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds();

    /// <summary>Ann's token with Ben's claims in it.</summary>
    private static string Exchanged(SignInServer on) =>
        (on.Token().Split('.'), on.Token(Tokens.Ben).Split('.')) is var (ann, ben) ? $"{ann[0]}.{ben[1]}.{ann[2]}" : "";

    private static string Raw(string claims) => claims == "\ud800"
        ? "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiL_In0.AAAA" // {"sub":"<FF>"}
        : Tokens.Sign(claims, new SecretSigner(Tokens.Secret));
}
