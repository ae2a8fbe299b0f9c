using System.Text.Json.Nodes;
using Codette.Domain.Common;
using Codette.Testing.Rest;
using Microsoft.Extensions.Time.Testing;

namespace Codette.Infrastructure.Tests.Rest;

/// <summary>Bearer tokens.</summary>
public sealed class RestTokenTests(RestFixture fixture) : RestTest(fixture)
{
    private const string UnsignedHeader = "eyJhbGciOiJub25lIn0", NoClaims = "e30";

    [Theory]
    [InlineData("", "Empty JWT is sent in Authorization header")]
    [InlineData("a.b", "Expected 3 parts in JWT; got 2")]
    [InlineData("a.b.c.d", "Expected 3 parts in JWT; got 4")]
    [InlineData("!.!.!", "JWT cryptographic operation failed")]
    [InlineData($"{UnsignedHeader}.{NoClaims}.", "Wrong or unsupported encoding algorithm")]
    public async Task A_token_that_cannot_be_decoded_is_refused(string token, string message)
    {
        var reply = await Ask(Server, token);

        Assert.Equal(("401 PGRST301", message), (reply.Outcome, reply.Message));
        Assert.Equal($"Bearer error=\"invalid_token\", error_description=\"{message}\"", reply.Headers["WWW-Authenticate"]);
        Assert.Equal("PostgREST; error=PGRST301", reply.Headers["Proxy-Status"]);
    }

    [Fact]
    public async Task A_token_of_another_project_is_refused()
    {
        await using var another = await Fixture.Start(new() { JwtSecret = "another secret, which is as long as that" });

        var reply = await Ask(Server, another.UserToken(NewPerson()));

        Assert.Equal(("401 PGRST301", "No suitable key or wrong key type"), (reply.Outcome, reply.Message));
    }

    [Fact]
    public async Task A_token_expires_half_a_minute_later_than_it_says()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var server = await Fixture.Start(new() { Time = clock });
        var token = server.UserToken(NewPerson(), TimeSpan.FromSeconds(10));

        clock.Advance(TimeSpan.FromSeconds(39));
        Assert.Equal(200, (await Ask(server, token)).Code);
        clock.Advance(TimeSpan.FromSeconds(2));
        var expired = await Ask(server, token);

        Assert.Equal(("401 PGRST303", "JWT expired"), (expired.Outcome, expired.Message));
        Assert.Equal("Bearer error=\"invalid_token\", error_description=\"JWT expired\"", expired.Headers["WWW-Authenticate"]);
    }

    [Theory]
    [InlineData("nbf", "JWT not yet valid")]
    [InlineData("iat", "JWT issued at future")]
    public async Task A_token_is_not_valid_before_its_time(string claim, string message)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

        var early = await Ask(Server, Server.Token(new() { [claim] = now + 60 }));
        var nearly = await Ask(Server, Server.Token(new() { [claim] = now + 20 }));

        Assert.Equal(("401 PGRST303", message), (early.Outcome, early.Message));
        Assert.Equal(200, nearly.Code);
    }

    [Fact]
    public async Task A_time_that_is_no_number_is_refused()
    {
        var reply = await Ask(Server, Server.Token(new() { ["exp"] = "soon" }));

        Assert.Equal(("401 PGRST303", "The JWT 'exp' claim must be a number"), (reply.Outcome, reply.Message));
    }

    [Theory]
    [InlineData(null, "anon")]
    [InlineData("authenticated", "authenticated")]
    [InlineData("service_role", "service_role")]
    public async Task The_role_of_a_token_is_that_of_the_request(string? role, string expected)
    {
        var claims = role is null ? new JsonObject() : new() { ["role"] = role };
        using var bearer = new Asking(Server, Server.AnonKey, Server.Token(claims));

        Assert.Equal(expected, (await bearer.Post("rpc/who", "{}")).Text("role"));
    }

    [Theory]
    [InlineData("nobody_at_all", "401 22023")]
    [InlineData("codette_backend", "403 42501")]
    public async Task A_role_that_the_login_cannot_become_is_refused(string role, string outcome) =>
        Assert.Equal(outcome, (await Ask(Server, Server.Token(new() { ["role"] = role }))).Outcome);

    [Fact]
    public async Task The_word_bearer_may_be_in_lower_case()
    {
        using var anon = new Asking(Server, Server.AnonKey);

        var reply = await anon.Post("rpc/who", "{}", ("Authorization", $"bearer {Server.ServiceKey}"));

        Assert.Equal("service_role", reply.Text("role"));
    }

    private static Guid NewPerson() => Ids.New(TimeProvider.System.GetUtcNow());

    private static async Task<Reply> Ask(RestServer server, string token)
    {
        using var bearer = new Asking(server, server.AnonKey, token);
        return await bearer.Get("knowledge?limit=1");
    }
}
