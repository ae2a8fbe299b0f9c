namespace Codette.Infrastructure.Tests.Rest;

/// <summary>What of HTTP is understood.</summary>
public sealed class RestRequestTests(RestFixture fixture) : RestTest(fixture)
{
    private const string Singular = "application/vnd.pgrst.object+json";

    [Theory]
    [InlineData("PUT", "things", "405 PGRST117")]
    [InlineData("DELETE", "rpc/who", "405 PGRST101")]
    [InlineData("GET", "", "404 PGRST126")]
    [InlineData("GET", "a/b/c", "404 PGRST125")]
    [InlineData("GET", "rpc/nothing?a=1", "404 PGRST202")]
    [InlineData("GET", "things?select=*,others(*)", "400 PGRST100")]
    [InlineData("GET", "things?select=amount.sum()", "400 PGRST123")]
    [InlineData("GET", "things?others.id=eq.1", "400 PGRST108")]
    [InlineData("GET", "things?id=1", "400 PGRST100")]
    [InlineData("GET", "things?id=eq()", "400 PGRST100")]
    [InlineData("GET", "things?id=in.1,2", "400 PGRST100")]
    [InlineData("GET", "things?id=is.maybe", "400 PGRST100")]
    [InlineData("GET", "things?or=(id.eq.1,label.eq.\"open)", "400 PGRST100")]
    [InlineData("GET", "things?order=id.up", "400 PGRST100")]
    [InlineData("GET", "things?select=id;drop", "400 PGRST100")]
    [InlineData("GET", "things?select=id::text)%20from%20x", "400 PGRST100")]
    [InlineData("GET", "things?select=\"id\"\"; --\"", "400 PGRST100")]
    [InlineData("GET", "things?%22id%5C%22%20%3D%201%3B%20--%22=eq.1", "400 42703")]
    [InlineData("GET", "things?id=eq.1;select", "400 22P02")]
    [InlineData("GET", "things?select=id::nothing", "400 42704")]
    public async Task What_cannot_be_done_is_refused(string method, string target, string outcome) =>
        Assert.Equal(outcome, (await Me.Send(method, target, null)).Outcome);

    [Theory]
    [InlineData("", "Empty or invalid json")]
    [InlineData("{", "Empty or invalid json")]
    [InlineData("""[{"id":1},{"label":"x"}]""", "All object keys must match")]
    [InlineData("[1]", "All object keys must match")]
    public async Task A_body_that_makes_no_sense_is_refused(string body, string message)
    {
        var reply = await Me.Post("things", body);

        Assert.Equal(("400 PGRST102", message), (reply.Outcome, reply.Message));
    }

    [Fact]
    public async Task A_body_of_another_kind_is_refused() =>
        Assert.Equal("400 PGRST102", (await Me.Post("things", "<id/>", ("Content-Type", "application/xml"))).Outcome);

    [Theory]
    [InlineData("text/html", 406)]
    [InlineData("text/html, */*;q=0.1", 200)]
    [InlineData("application/json;charset=utf-8", 200)]
    [InlineData("application/vnd.pgrst.array+json;nulls=stripped", 406)]
    public async Task What_can_be_given_decides(string accept, int status) =>
        Assert.Equal(status, (await Me.Get("things", ("Accept", accept))).Code);

    [Fact]
    public async Task Another_schema_is_asked_for_by_a_header_of_its_own_for_reading_and_for_writing()
    {
        await using var server = await Fixture.Start(new() { Schemas = ["public", "codette"] });
        using var service = Asking.AsService(server);

        Assert.Equal("404 PGRST205", (await service.Get("things")).Outcome);
        var read = await service.Get("things", ("Accept-Profile", "codette"));
        Assert.Equal((200, "codette"), (read.Code, read.Headers["Content-Profile"]));
        Assert.Equal(201, (await service.Post("keyless", """{"word":"x"}""", ("Content-Profile", "codette"))).Code);
        var hidden = await service.Get("users", ("Accept-Profile", "auth"));
        Assert.Equal(("406 PGRST106", "Invalid schema: auth"), (hidden.Outcome, hidden.Message));
    }

    [Fact]
    public async Task Many_rows_for_a_single_one_are_not_stored()
    {
        var (one, two) = (NewId(), NewId());

        var many = await Me.Post("things", $$"""[{"id":{{one}}},{"id":{{two}}}]""", ("Accept", Singular));
        Assert.Equal(("406 PGRST116", "The result contains 2 rows"), (many.Outcome, many.Text("details")));
        Assert.Equal(0, (await Me.Get($"things?id=in.({one},{two})")).Json.GetArrayLength());

        var single = await Me.Post("things", $$"""{"id":{{one}}}""", ("Accept", Singular), ("Prefer", "return=representation"));
        Assert.Equal((201, $"{Singular}; charset=utf-8"), (single.Code, single.Headers["Content-Type"]));
        Assert.Equal(one, single.Json.GetProperty("id").GetInt32());
    }

    [Fact]
    public async Task Columns_choose_what_of_a_body_is_stored()
    {
        var (one, two) = (NewId(), NewId());

        var reply = await Me.Post(
            "things?columns=id,label&select=label,note", $$"""[{"id":{{one}},"note":"no"},{"id":{{two}},"label":"yes"}]""",
            ("Prefer", "return=representation"));

        Assert.Equal(
            """[{"label":null,"note":"none"},{"label":"yes","note":"none"}]""",
            reply.Body.Replace(", \n ", ",", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_function_is_called_by_GET_and_by_HEAD_where_it_only_reads()
    {
        Assert.Equal("3", (await Me.Get("rpc/add_up?a=1&b=2")).Body);
        var head = await Me.Send("HEAD", "rpc/add_up?a=1", null);
        Assert.Equal((200, "0-0/*", ""), (head.Code, head.Range, head.Body));
        Assert.Equal("405 25006", (await Me.Get($"rpc/store_thing?wanted={NewId()}")).Outcome);
    }

    [Fact]
    public async Task A_request_tells_the_database_of_itself()
    {
        var reply = await Me.Get("rpc/who", ("User-Agent", "codette/1.0"));

        Assert.Equal(("GET", "/rpc/who", "codette/1.0"), (reply.Text("method"), reply.Text("path"), reply.Text("agent")));
        Assert.Equal("\"codette\", public", reply.Text("search"));
    }
}
