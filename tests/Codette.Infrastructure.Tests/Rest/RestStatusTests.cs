namespace Codette.Infrastructure.Tests.Rest;

/// <summary>Errors of the database and their statuses.</summary>
public sealed class RestStatusTests(RestFixture fixture) : RestTest(fixture)
{
    [Theory]
    [InlineData("23502", 400)]
    [InlineData("23503", 409)]
    [InlineData("23505", 409)]
    [InlineData("23514", 400)]
    [InlineData("22P02", 400)]
    [InlineData("22023", 400)]
    [InlineData("42501", 403)]
    [InlineData("42P01", 404)]
    [InlineData("42883", 404)]
    [InlineData("42P17", 500)]
    [InlineData("25006", 405)]
    [InlineData("21000", 500)]
    [InlineData("28000", 403)]
    [InlineData("0LP01", 403)]
    [InlineData("0P000", 403)]
    [InlineData("08006", 503)]
    [InlineData("53300", 503)]
    [InlineData("53400", 500)]
    [InlineData("57P01", 503)]
    [InlineData("57014", 500)]
    [InlineData("40001", 500)]
    [InlineData("40P01", 500)]
    [InlineData("54001", 500)]
    [InlineData("55P03", 500)]
    [InlineData("58000", 500)]
    [InlineData("XX000", 500)]
    [InlineData("P0001", 400)]
    [InlineData("P0002", 500)]
    [InlineData("PT402", 402)]
    public async Task Each_state_has_its_status(string state, int status)
    {
        using var service = Asking.AsService(Server);

        var reply = await service.Post("rpc/raise_state", $$"""{"state":"{{state}}"}""");

        Assert.Equal((status, state, "requested"), (reply.Code, reply.Error, reply.Message));
        Assert.Equal(("a detail", "a hint"), (reply.Text("details"), reply.Text("hint")));
        Assert.Equal($"PostgREST; error={state}", reply.Headers["Proxy-Status"]);
        Assert.Equal("application/json; charset=utf-8", reply.Headers["Content-Type"]);
    }

    [Fact]
    public async Task Who_lacks_a_right_is_asked_to_sign_in_where_he_is_anon_and_refused_otherwise()
    {
        using var anon = Asking.AsAnon(Server);
        using var signedAnon = new Asking(Server, Server.AnonKey, Server.AnonKey);

        var refused = await anon.Get("things");
        Assert.Equal(("401 42501", "Bearer"), (refused.Outcome, refused.Headers["WWW-Authenticate"]));
        Assert.Equal("401 42501", (await signedAnon.Get("things")).Outcome);

        var forbidden = await Me.Get("keyless");
        Assert.Equal("403 42501", forbidden.Outcome);
        Assert.DoesNotContain("WWW-Authenticate", forbidden.Headers);
    }

    [Fact]
    public async Task A_policy_that_asks_itself_is_an_error_of_the_server() =>
        Assert.Equal("500 42P17", (await Me.Get("looping")).Outcome);

    [Theory]
    [InlineData("nothings", 404, "PGRST205")]
    [InlineData("things?id=eq.word", 400, "22P02")]
    [InlineData("keyless", 403, "42501")]
    public async Task An_error_of_HEAD_is_in_a_header(string target, int status, string code)
    {
        var reply = await Me.Send("HEAD", target, null);

        Assert.Equal((status, ""), (reply.Code, reply.Body));
        Assert.Equal($"PostgREST; error={code}", reply.Headers["Proxy-Status"]);
    }

    [Fact]
    public async Task A_query_that_takes_longer_than_its_role_may_is_ended()
    {
        const string role = "rest_hurried";
        await Fixture.Execute(
            $"""
            create role {role} nologin;
            alter role {role} set statement_timeout = '50ms';
            grant {role} to authenticator;
            grant usage on schema codette to {role};
            """);
        try
        {
            using var hurried = new Asking(Server, Server.AnonKey, Server.Token(new() { ["role"] = role }));

            var reply = await hurried.Post("rpc/rest_a_while", """{"seconds":20}""");

            Assert.Equal("500 57014", reply.Outcome);
        }
        finally
        {
            await Fixture.Execute($"drop owned by {role}; drop role {role}");
        }
    }
}
