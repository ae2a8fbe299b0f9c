using System.Net;
using System.Net.Sockets;
using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Application.Knowledge;
using Codette.Domain.Common;
using Codette.Infrastructure.Knowledge;
using Codette.Infrastructure.Tests.Postgres.Testing;
using Codette.Infrastructure.Tests.SupabaseRest.Testing;
using Codette.Testing.Rest;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Codette.Infrastructure.Tests.SupabaseRest;

/// <summary>What a start says of the project, and that it goes on whatever the project does.</summary>
public sealed class StartTests(StandInFixture fixture) : IClassFixture<StandInFixture>
{
    private const int Patience = 60_000;

    private const string Connected = "3301 Supabase client connected with service role (full access)";

    private const string Unreachable = "3304 Supabase is configured but not reachable: ";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory(Timeout = Patience)]
    [InlineData("legacy service")]
    [InlineData("opaque service")]
    public async Task The_service_role_is_told_after_the_project_has_answered(string keys)
    {
        var log = new LogLines();
        var toldBefore = false;
        await using var server = await Start(async (context, next) =>
        {
            toldBefore |= context.Request.Path.Value!.EndsWith("/who_am_i", StringComparison.Ordinal) && Tells(log, Connected);
            await next();
        });
        await using var stores = await Project.Start(server, log, keys);

        Assert.True(Tells(log, Connected));
        Assert.False(toldBefore);
        AssertNoSecret(log, server);
    }

    [Theory(Timeout = Patience)]
    [InlineData("legacy public")]
    [InlineData("opaque public")]
    public async Task With_a_public_key_knowledge_is_read_and_everything_private_is_refused_with_what_to_do(string keys)
    {
        await using var project = await Project.Start(fixture, keys); // the fixture has brought the knowledge

        Assert.True(Tells(project.Log, "3302 Supabase client connected with anon (limited by RLS). SUPABASE_ANON_KEY holds a public key"));
        Assert.False(Tells(project.Log, Connected));
        Assert.Equal(KnowledgeSeed.Read().Count, (await project.Get<IKnowledgeStore>().ReadAll(Caller.Local, Token)).Count);
        foreach (var call in StoreCalls.All.Values)
        {
            var error = (await Assert.ThrowsAsync<StorageRefusedException>(() => call(project.Services, Caller.Local))).Error;
            Assert.Equal((ErrorKind.Forbidden, "storage_public_key"), (error.Kind, error.Code));
            Assert.Contains("SUPABASE_SERVICE_ROLE_KEY", error.Message, StringComparison.Ordinal);
            await call(project.Services, project.Me); // a person is let in by the person's own token
        }

        AssertNoSecret(project.Log, project.Server);
    }

    [Theory(Timeout = Patience)]
    [InlineData("a key of elsewhere", "The project refused the key")]
    [InlineData("an expired key", "No setting holds a key that can be used")]
    [InlineData("a broken key", "No setting holds a key that can be used")]
    [InlineData("a paused project", "There is no project at SUPABASE_URL, or it is paused.")]
    [InlineData("another site", "The project's answer cannot be read")]
    [InlineData("a redirect", "The project's answer cannot be read")]
    [InlineData("a fault nobody knows", "It answered with XX000 (HTTP 500) as service_role.")]
    [InlineData("an older schema", "The schema is missing or of another version")]
    [InlineData("an expired key, told by the project", "The project refused the key")]
    public async Task A_project_that_cannot_be_used_does_not_stop_the_start(string trouble, string reason)
    {
        var log = new LogLines();
        await using var server = await Start(trouble switch
        {
            "a paused project" => (context, _) => Answers.Give(context, 404, "<html/>"),
            "another site" => (context, _) => Answers.Give(context, 200, "<html/>"),
            "a redirect" => (context, _) => Answers.Give(context, 301, "", ("Location", "https://example.org")),
            "a fault nobody knows" => (context, _) => Answers.Give(context, 500, Answers.Error("XX000")),
            "an older schema" => (context, _) => Answers.Give(context, 404, Answers.Error("PGRST202")),
            "an expired key, told by the project" => (context, _) => Answers.Give(context, 401, Answers.Error("PGRST303", "JWT expired")),
            _ => null,
        });
        var now = TimeProvider.System.GetUtcNow();
        var key = trouble switch
        {
            "a key of elsewhere" => "sb_secret_AbCdEfGhIjKlMnOpQrStUv_01234567",
            "an expired key" => server.Token(new() { ["iss"] = "supabase", ["role"] = "service_role", ["exp"] = now.AddDays(-1).ToUnixTimeSeconds() }),
            "a broken key" => "sb_secret_short",
            _ => Keys.Secret,
        };
        await using var stores = await Project.Start(server, log, key);

        Assert.True(Tells(log, Unreachable + reason), string.Join('\n', log.All));
        Assert.False(Tells(log, Connected));
        Assert.DoesNotContain(log.All, line => line.Contains(key, StringComparison.Ordinal) || line.Contains(Answers.Marker, StringComparison.Ordinal));
        AssertNoSecret(log, server);
    }

    [Fact(Timeout = Patience)]
    public async Task Nor_does_an_address_where_nobody_listens()
    {
        var log = new LogLines();
        await using var server = await Start(null);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        await using var stores = await Project.Start(server, log, "legacy", options => options.Url = new Uri($"http://127.0.0.1:{port}"));

        Assert.True(Tells(log, Unreachable + "The project cannot be reached"));
        AssertNoSecret(log, server);
    }

    [Fact(Timeout = Patience)]
    public async Task A_project_that_comes_up_later_is_found_and_given_the_knowledge()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var log = new LogLines();
        await using var server = await Start((context, _) => Answers.Give(context, 404, ""));
        await using var stores = await Project.Start(server, log, "opaque", time: time);
        Assert.True(Tells(log, Unreachable));
        await Sessions.Tell(fixture.Database!.AdminConnectionString, "delete from codette.knowledge_edition; delete from codette.knowledge", Token);

        server.Before = null;
        while (await Sessions.Ask<long>(fixture.Database.AdminConnectionString, "select count(*) from codette.knowledge", Token) == 0)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token);
        }

        Assert.Single(log.All, line => line.StartsWith(Connected, StringComparison.Ordinal));
        Assert.Equal(KnowledgeSeed.Read().Count, (await stores.Get<IKnowledgeStore>().ReadAll(Caller.Service, Token)).Count);
    }

    [Fact(Timeout = Patience)]
    public async Task A_project_that_answers_and_cannot_be_given_the_knowledge_is_told_once_and_asked_again()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var log = new LogLines();
        var asked = 0;
        await using var server = await Start((context, next) => context.Request.Path.Value!.EndsWith("/knowledge_edition", StringComparison.Ordinal)
            && Interlocked.Increment(ref asked) > 0 ? Answers.Give(context, 404, Answers.Error("PGRST205")) : next());
        await using var stores = await Project.Start(server, log, "opaque", time: time);

        while (Volatile.Read(ref asked) < 3)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token);
        }

        Assert.Single(log.All, line => line.StartsWith(Connected, StringComparison.Ordinal));
        Assert.Single(log.All, line => line.StartsWith(Unreachable + "The schema is missing", StringComparison.Ordinal));
    }

    private static bool Tells(LogLines log, string line) => log.All.Any(each => each.StartsWith(line, StringComparison.Ordinal));

    private static void AssertNoSecret(LogLines log, RestServer server)
    {
        string[] secrets = [server.ServiceKey, server.AnonKey, Keys.Secret, Keys.Publishable];
        Assert.DoesNotContain(log.All, line => secrets.Any(secret => line.Contains(secret, StringComparison.Ordinal)));
    }

    private async Task<RestServer> Start(Func<HttpContext, Func<Task>, Task>? before)
    {
        Contracts.Needed.From(fixture.Services);
        var server = await RestServer.Start(fixture.Database!, Keys.Known);
        server.Before = before;
        return server;
    }
}
