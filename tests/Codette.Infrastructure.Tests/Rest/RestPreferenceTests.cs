namespace Codette.Infrastructure.Tests.Rest;

/// <summary>The header Prefer, and what is said to have been applied.</summary>
public sealed class RestPreferenceTests(RestFixture fixture) : RestTest(fixture)
{
    private const string Strict = "handling=strict";

    [Fact]
    public async Task What_a_write_applied_is_told_in_the_order_of_the_protocol()
    {
        const string prefer = "count=exact, return=representation, missing=default,resolution=merge-duplicates, tx=commit";

        var stored = await Me.Post("things", $$"""{"id":{{NewId()}}}""", ("Prefer", prefer));
        var changed = await Me.Patch("things?label=eq.none", "{}", ("Prefer", prefer));
        var deleted = await Me.Delete("things?label=eq.none", ("Prefer", prefer));

        Assert.Equal("resolution=merge-duplicates, missing=default, return=representation, count=exact", stored.Applied);
        Assert.Equal("missing=default, return=representation, count=exact", changed.Applied);
        Assert.Equal("return=representation, count=exact", deleted.Applied);
    }

    [Fact]
    public async Task What_a_read_applied_is_told()
    {
        var reply = await Me.Get("things", Prefer("handling=lenient,count=exact,return=minimal"));

        Assert.Equal("count=exact, handling=lenient", reply.Applied);
        Assert.Null((await Me.Get("things", Prefer("max-affected=1,what=ever"))).Applied);
    }

    [Fact]
    public async Task Of_one_preference_the_first_counts()
    {
        var reply = await Me.Post("things", $$"""{"id":{{NewId()}}}""", Prefer("return=minimal, return=representation"));

        Assert.Equal((201, "", "return=minimal"), (reply.Code, reply.Body, reply.Applied));
    }

    [Fact]
    public async Task Without_a_key_nothing_is_resolved()
    {
        using var service = Asking.AsService(Server);

        var reply = await service.Post("keyless", """{"word":"x"}""", Prefer("resolution=merge-duplicates,return=minimal"));

        Assert.Equal("return=minimal", reply.Applied);
    }

    [Fact]
    public async Task Headers_only_tells_where_the_row_is()
    {
        var id = NewId();

        var reply = await Me.Post("things", $$"""{"id":{{id}}}""", Prefer("return=headers-only"));

        Assert.Equal((201, "", $"/things?id=eq.{id}"), (reply.Code, reply.Body, reply.Headers["Location"]));
    }

    [Fact]
    public async Task Strict_handling_refuses_what_it_does_not_know_and_does_nothing()
    {
        var id = NewId();

        var reply = await Me.Post("things", $$"""{"id":{{id}}}""", Prefer($"{Strict}, anything, return=all"));

        Assert.Equal("400 PGRST122", reply.Outcome);
        Assert.Equal("Invalid preferences: anything, return=all", reply.Text("details"));
        Assert.Equal(0, (await Me.Get($"things?id=eq.{id}")).Json.GetArrayLength());
        Assert.Equal(201, (await Me.Post("things", $$"""{"id":{{id}}}""", Prefer("handling=lenient, anything"))).Code);
    }

    [Fact]
    public async Task More_affected_rows_than_allowed_take_the_change_back()
    {
        await Store(3, "affected");

        var refused = await Me.Patch("things?label=eq.affected", """{"note":"most"}""", Prefer($"{Strict}, max-affected=2"));
        Assert.Equal(("400 PGRST124", "The query affects 3 rows"), (refused.Outcome, refused.Text("details")));
        Assert.Equal(0, await CountNoted("most"));

        var allowed = await Me.Patch("things?label=eq.affected", """{"note":"most"}""", Prefer($"{Strict}, max-affected=3"));
        Assert.Equal((204, $"{Strict}, max-affected=3"), (allowed.Code, allowed.Applied));
        Assert.Equal(3, await CountNoted("most"));
    }

    [Fact]
    public async Task Without_strict_handling_any_number_is_affected()
    {
        await Store(2, "lenient");

        var reply = await Me.Delete("things?label=eq.lenient", Prefer("max-affected=1"));

        Assert.Equal((204, null), (reply.Code, reply.Applied));
        Assert.Equal(0, (await Me.Get("things?label=eq.lenient")).Json.GetArrayLength());
    }

    [Fact]
    public async Task A_function_that_gives_rows_may_affect_so_many_and_another_none()
    {
        await Store(2, "called");

        var many = await Me.Post("rpc/change_notes", """{"wanted":"called"}""", Prefer($"{Strict},max-affected=1"));
        var scalar = await Me.Post("rpc/add_up", """{"a":1}""", Prefer($"{Strict},max-affected=1"));

        Assert.Equal("400 PGRST124", many.Outcome);
        Assert.Equal(0, await CountNoted("changed"));
        Assert.Equal("400 PGRST128", scalar.Outcome);
    }

    private static (string, string) Prefer(string value) => ("Prefer", value);
}
