using System.Net;
using Codette.Testing.Rest;
using Microsoft.AspNetCore.Http;

namespace Codette.Infrastructure.Tests.Rest;

/// <summary>What a test can do with the server: look at what it got, and make it fail.</summary>
public sealed class RestServerTests(RestFixture fixture) : RestTest(fixture)
{
    private const int Patience = 30_000;

    [Fact]
    public async Task What_was_sent_is_recorded()
    {
        await using var server = await Fixture.Start(new());
        using var anon = Asking.AsAnon(server);

        await anon.Get("knowledge?slug=eq.a%2Cb", ("Prefer", "count=exact"));

        var sent = Assert.Single(server.Requests);
        Assert.Equal(("GET", "/rest/v1/knowledge?slug=eq.a%2Cb"), (sent.Method, sent.Target));
        Assert.Equal(("count=exact", RestServer.PublishableKey), (sent.Headers["prefer"], sent.Headers["apikey"]));
    }

    [Fact]
    public async Task A_test_can_answer_in_its_place()
    {
        await using var server = await Fixture.Start(new());
        using var anon = Asking.AsAnon(server);
        server.Before = (context, _) =>
        {
            context.Response.StatusCode = (int)HttpStatusCode.TooManyRequests;
            return context.Response.WriteAsync("<html>slow down</html>");
        };

        var reply = await anon.Get("knowledge");

        Assert.Equal((429, "<html>slow down</html>"), (reply.Code, reply.Body));
        Assert.Single(server.Requests);
    }

    [Fact(Timeout = Patience)]
    public async Task A_test_can_lose_the_answer_of_what_was_done()
    {
        await using var server = await Fixture.Start(new());
        using var service = Asking.AsService(server);
        server.Before = async (context, rest) =>
        {
            await rest();
            context.Abort();
        };

        await Assert.ThrowsAsync<HttpRequestException>(() => service.Post("keyless", """{"word":"lost"}"""));
        server.Before = null;

        Assert.Equal(1, (await service.Get("keyless?word=eq.lost")).Json.GetArrayLength());
    }

    [Fact(Timeout = Patience)]
    public async Task A_server_whose_connections_are_all_in_use_lets_others_wait()
    {
        await using var server = await Fixture.Start(new() { PoolSize = 1 });
        using var service = Asking.AsService(server);

        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => service.Post("rpc/add_up", """{"a":1}""")));

        Assert.All(replies, reply => Assert.Equal("101", reply.Body));
    }

    [Fact(Timeout = Patience)]
    public async Task Who_waits_too_long_for_a_connection_is_told()
    {
        await using var server = await Fixture.Start(new() { PoolSize = 1, PoolTimeout = TimeSpan.FromSeconds(1) });
        using var service = Asking.AsService(server);
        await service.Post("rpc/rest_a_while", """{"seconds":0}""");

        var replies = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => service.Post("rpc/rest_a_while", """{"seconds":1.5}""")));

        Assert.Contains(replies, reply => reply.Outcome == "504 PGRST003");
        Assert.Contains(replies, reply => reply.Code == 204);
    }

    [Fact]
    public async Task A_database_that_cannot_be_reached_is_unavailable()
    {
        await using var server = await Fixture.Start(new() { Login = "no_such_login" });
        using var anon = Asking.AsAnon(server);

        Assert.Equal("503 PGRST000", (await anon.Get("knowledge")).Outcome);
    }

    [Fact]
    public async Task A_changed_schema_is_seen_when_it_is_read_again()
    {
        using var service = Asking.AsService(Server);
        await Fixture.Execute("create table codette.growing (a int); grant select, insert on codette.growing to service_role");
        Assert.Equal(201, (await service.Post("growing", """{"a":1}""")).Code);
        await Fixture.Execute("alter table codette.growing add b int");

        Assert.Equal("400 PGRST204", (await service.Post("growing", """{"b":1}""")).Outcome);
        Server.ReloadSchema();

        Assert.Equal(201, (await service.Post("growing", """{"b":1}""")).Code);
    }

    [Fact]
    public async Task A_change_of_everything_is_done_where_nothing_guards_against_it()
    {
        await using var unguarded = await Fixture.Start(new() { SafeUpdate = false });
        using var service = Asking.AsService(unguarded);
        await Fixture.Execute(
            "create table codette.emptied as select 1 as a; grant select, delete on codette.emptied to service_role");

        Assert.Equal(204, (await service.Delete("emptied")).Code);
        Assert.Equal("[]", (await service.Get("emptied")).Body);
    }

    [Fact]
    public async Task Outside_of_its_path_there_is_nothing()
    {
        using var http = new HttpClient();

        using var reply = await http.GetAsync(new Uri(Server.Url, "/auth/v1/user"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
    }
}
