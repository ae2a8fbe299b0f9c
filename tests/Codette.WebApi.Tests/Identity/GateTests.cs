using System.Net;
using Codette.Application.Identity;
using Codette.WebApi.Http;
using Codette.WebApi.Identity;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.WebApi.Tests.Identity;

/// <summary>Who is who where nobody can sign in, and what it costs to find that out.</summary>
public sealed class GateTests(Server server)
{
    [Theory]
    [InlineData("127.0.0.1", CallerKind.Local)]
    [InlineData("127.8.9.10", CallerKind.Local)]
    [InlineData("::1", CallerKind.Local)]
    [InlineData("::ffff:127.0.0.1", CallerKind.Local)]
    [InlineData(null, CallerKind.Local)]
    [InlineData("192.168.1.7", CallerKind.Anonymous)]
    [InlineData("::ffff:192.168.1.7", CallerKind.Anonymous)]
    [InlineData("2001:db8::1", CallerKind.Anonymous)]
    public async Task Without_sign_in_the_person_at_this_machine_is_the_user(string? address, CallerKind expected)
    {
        var http = new DefaultHttpContext { Connection = { RemoteIpAddress = address is null ? null : IPAddress.Parse(address) } };
        Caller? found = null;

        await Gate(server, context =>
        {
            found = context.Caller();
            return Task.CompletedTask;
        }).Invoke(http);

        Assert.Equal(expected, found?.Kind);
    }

    [Fact]
    public void Who_did_not_pass_the_gate_is_anonymous() => Assert.Equal(Caller.Anonymous, new DefaultHttpContext().Caller());

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Others_on_the_network_may_store_only_where_the_settings_say_so(bool allowed)
    {
        await using var own = new Server(
            services => services.AddSingleton<IStartupFilter, FromTheNetwork>(),
            settings: [("CODETTE_ALLOW_ANONYMOUS", allowed ? "true" : "")]);
        await own.Client.Read("/transport/status");
        await using var client = await own.Join("song");
        if (allowed)
        {
            await own.Client.Read("/api/codette/history");
            await client.Ask("""{"type":"play"}""", "transport_response");
            Assert.Equal("anonymous", (string)(await client.Ask(SignInServer.Auth("any"), "authenticated"))["user"]!);
            return;
        }

        using var refused = await own.Client.GetAsync(new Uri("/api/codette/history", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Contains(
            "CODETTE_ALLOW_ANONYMOUS", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("sign_in_required", (string)(await client.Ask("""{"type":"play"}""", "error"))["code"]!);
    }

    [Fact]
    public async Task The_next_request_of_a_connection_is_not_the_last_ones_callers()
    {
        await using var signIn = new SignInServer();
        await signIn.Post("/transport/tempo?bpm=77", null, signIn.Token()).Json();
        Assert.Equal(77, (await signIn.Get("/transport/status", signIn.Token()).Json()).Number("bpm"));

        Assert.Equal(120, (await signIn.Get("/transport/status").Json()).Number("bpm"));
        await signIn.Get("/api/sessions").Refuses(401, "sign_in_required");
    }

    [Fact]
    public async Task A_request_without_a_token_costs_next_to_nothing()
    {
        await using var signIn = new SignInServer();
        foreach (var asked in (Server[])[server, signIn.Server])
        {
            var gate = Gate(asked, _ => Task.CompletedTask);
            var http = new DefaultHttpContext();
            await gate.Invoke(http);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 1_000; i++)
            {
                Assert.True(gate.Invoke(http).IsCompletedSuccessfully);
            }

            Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 1_000, 0, 32);
        }
    }

    private static CallerGate Gate(Server of, RequestDelegate next) => ActivatorUtilities.CreateInstance<CallerGate>(of.Services, next);
}
