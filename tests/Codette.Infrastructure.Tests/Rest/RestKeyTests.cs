using Codette.Testing.Rest;

namespace Codette.Infrastructure.Tests.Rest;

/// <summary>The gateway and its keys.</summary>
public sealed class RestKeyTests(RestFixture fixture) : RestTest(fixture)
{
    private const string Browser = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36";

    [Fact]
    public async Task Without_a_key_the_gateway_refuses_in_a_shape_of_its_own()
    {
        using var nobody = new Asking(Server, "", Server.AnonKey);

        var reply = await nobody.Get("knowledge");

        Assert.Equal((401, null, "No API key found in request"), (reply.Code, reply.Error, reply.Message));
        Assert.NotNull(reply.Text("hint"));
        Assert.DoesNotContain("Proxy-Status", reply.Headers);
    }

    [Fact]
    public async Task A_key_that_is_not_of_the_project_is_refused_even_where_the_secret_signed_it()
    {
        using var stranger = new Asking(Server, Server.Token(new() { ["role"] = "service_role" }));

        var reply = await stranger.Get("knowledge");

        Assert.Equal((401, null, "Invalid API key"), (reply.Code, reply.Error, reply.Message));
    }

    [Fact]
    public async Task An_opaque_key_that_is_a_bearer_token_too_is_no_token()
    {
        using var both = new Asking(Server, RestServer.SecretKey, RestServer.SecretKey);

        var reply = await both.Get("knowledge");

        Assert.Equal(("401 PGRST301", "Expected 3 parts in JWT; got 1"), (reply.Outcome, reply.Message));
    }

    [Fact]
    public async Task Where_the_gateway_forgives_it_the_key_alone_counts()
    {
        await using var forgiving = await Fixture.Start(new() { ForgivesOpaqueBearer = true });
        using var both = new Asking(forgiving, RestServer.SecretKey, RestServer.SecretKey);

        Assert.Equal("service_role", (await both.Post("rpc/who", "{}")).Text("role"));
    }

    [Fact]
    public async Task An_opaque_bearer_token_beside_another_key_is_refused()
    {
        using var mixed = new Asking(Server, RestServer.PublishableKey, RestServer.SecretKey);

        Assert.Equal("Invalid API key", (await mixed.Get("knowledge")).Message);
    }

    [Fact]
    public async Task A_secret_key_is_not_for_browsers()
    {
        using var service = Asking.AsService(Server);
        using var anon = Asking.AsAnon(Server);

        Assert.Equal(401, (await service.Get("knowledge", ("User-Agent", Browser))).Code);
        Assert.Equal(200, (await service.Get("knowledge", ("User-Agent", "codette/1.0"))).Code);
        Assert.Equal(200, (await anon.Get("knowledge", ("User-Agent", Browser))).Code);
    }

    [Fact]
    public async Task A_legacy_key_says_who_asks_only_as_a_bearer_token()
    {
        using var alone = new Asking(Server, Server.ServiceKey);
        using var both = new Asking(Server, Server.ServiceKey, Server.ServiceKey);

        Assert.Equal("anon", (await alone.Post("rpc/who", "{}")).Text("role"));
        Assert.Equal("service_role", (await both.Post("rpc/who", "{}")).Text("role"));
    }
}
