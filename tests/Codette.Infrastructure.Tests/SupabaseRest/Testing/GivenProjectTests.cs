using Codette.Application.Chat;
using Codette.Infrastructure.Tests.Contracts;
using Codette.Infrastructure.Tests.Contracts.Chat;
using Codette.Testing.Rest;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.Infrastructure.Tests.SupabaseRest.Testing;

/// <summary>A project of somebody else's, which the contract suites can be run on.</summary>
public sealed class GivenProjectTests(StandInFixture fixture) : IClassFixture<StandInFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task It_is_used_in_place_of_the_stand_in()
    {
        Needed.From(fixture.Services);
        var server = fixture.Server!;
        var given = GivenProject.Parse($"{server.Url}rest/v1/|{server.ServiceKey}|{server.AnonKey}|{new RestOptions().JwtSecret}")!;
        await using var project = new GivenFixture(given);
        await project.InitializeAsync();
        var caller = project.NewCaller();
        var store = project.Services.Value.GetRequiredService<IConversationStore>();

        var stored = (await store.AppendTurn(caller, Turns.Of("Question"), Token)).Value;

        Assert.Equal("Question", (await store.FindMessage(caller, stored.Turn.Question.Id, Token))!.Text);
        Assert.Null(project.Server);
        Assert.Equal($"{server.Url}rest/v1", given.ToString());
    }

    [Theory]
    [InlineData("http://host:3000/", "http://host:3000/rpc/who_am_i?limit=1")]
    [InlineData("http://host:3000/api", "http://host:3000/api/rpc/who_am_i?limit=1")]
    [InlineData("http://host:3000/rest/v1/", "http://host:3000/rest/v1/rpc/who_am_i?limit=1")]
    public async Task It_is_asked_at_its_own_path(string address, string asked)
    {
        var path = GivenProject.Parse($"{address}|service|anon|secret")!.Address.AbsolutePath.TrimEnd('/');
        var seen = new Seen();
        using var invoker = new HttpMessageInvoker(new GivenProject.Redirecting(path) { InnerHandler = seen });
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://host:3000/rest/v1/rpc/who_am_i?limit=1");

        await invoker.SendAsync(request, Token);

        Assert.Equal(asked, seen.Address?.ToString());
    }

    [Theory]
    [InlineData("http://host:3000")]
    [InlineData("http://host:3000|service|anon")]
    public void What_is_not_whole_is_told(string text) => Assert.Throws<InvalidOperationException>(() => GivenProject.Parse(text));

    private sealed class GivenFixture(GivenProject given) : SupabaseRestFixture
    {
        private protected override GivenProject? Given => given;
    }

    private sealed class Seen : HttpMessageHandler
    {
        public Uri? Address { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Address = request.RequestUri;
            return Task.FromResult(new HttpResponseMessage());
        }
    }
}
