namespace Codette.Infrastructure.Tests.Rest;

/// <summary>How many rows come, and what is said of those that do not.</summary>
public sealed class RestRangeTests(RestFixture fixture) : RestTest(fixture)
{
    private static readonly (string, string) Counted = ("Prefer", "count=exact");

    [Fact]
    public async Task The_cap_on_rows_cuts_a_read_without_a_word_and_leaves_writes_alone()
    {
        await using var capped = await Fixture.Start(new() { MaxRows = 2 });
        var ids = await Store(5, "capped");
        using var service = Asking.AsService(capped);
        var rows = $"things?id=in.({string.Join(",", ids)})";

        var read = await service.Get(rows);
        var wide = await service.Get($"{rows}&limit=4");
        var counted = await service.Get(rows, Counted);
        var called = await service.Post("rpc/things_called", """{"wanted":"capped"}""");
        var changed = await service.Patch(rows, """{"note":"cap"}""", ("Prefer", "return=representation"));

        Assert.Equal((200, "0-1/*", 2), (read.Code, read.Range, read.Json.GetArrayLength()));
        Assert.Equal((200, "0-1/*"), (wide.Code, wide.Range));
        Assert.Equal((206, "0-1/5"), (counted.Code, counted.Range));
        Assert.Equal(2, called.Json.GetArrayLength());
        Assert.Equal(5, changed.Json.GetArrayLength());
    }

    [Theory]
    [InlineData("", "0-3/*", 200)]
    [InlineData("&limit=2", "0-1/*", 200)]
    [InlineData("&limit=2&offset=3", "3-3/*", 200)]
    [InlineData("&offset=9", "*/*", 200)]
    [InlineData("&limit=0", "*/*", 200)]
    [InlineData("&offset=-3&limit=1", "0-0/*", 200)]
    [InlineData("&limit=many", "0-3/*", 200)]
    public async Task The_range_of_a_read(string window, string range, int status)
    {
        await Store(4, "ranged");

        var reply = await Me.Get($"things?label=eq.ranged&order=id{window}");

        Assert.Equal((status, range), (reply.Code, reply.Range));
    }

    [Theory]
    [InlineData("", "0-3/4", 200)]
    [InlineData("&limit=2", "0-1/4", 206)]
    [InlineData("&offset=2", "2-3/4", 206)]
    [InlineData("&limit=0", "*/4", 206)]
    [InlineData("&offset=4", "*/4", 206)]
    [InlineData("&offset=5", "*/4", 416)]
    public async Task The_range_of_a_counted_read(string window, string range, int status)
    {
        await Store(4, "counted");

        var reply = await Me.Get($"things?label=eq.counted&order=id{window}", Counted);

        Assert.Equal((status, range), (reply.Code, reply.Range));
    }

    [Theory]
    [InlineData("1-2", "", "1-2/*")]
    [InlineData("1-", "", "1-3/*")]
    [InlineData("0-9", "&limit=2", "0-1/*")]
    [InlineData("nonsense", "", "0-3/*")]
    public async Task The_range_may_be_asked_for_by_a_header(string header, string window, string range)
    {
        await Store(4, "headed");

        var reply = await Me.Get($"things?label=eq.headed&order=id{window}", ("Range", header), ("Range-Unit", "items"));

        Assert.Equal((200, range), (reply.Code, reply.Range));
    }

    [Theory]
    [InlineData("limit=-1", null, "Limit should be greater than or equal to zero.")]
    [InlineData("", "3-1", "The lower boundary must be lower than or equal to the upper boundary in the Range header.")]
    public async Task A_range_that_cannot_be_is_refused(string window, string? header, string details)
    {
        var reply = await Me.Get($"things?{window}", header is null ? [] : [("Range", header)]);

        Assert.Equal(("416 PGRST103", details), (reply.Outcome, reply.Text("details")));
    }

    [Fact]
    public async Task What_is_said_of_an_insertion_and_of_a_deletion_is_their_count_if_asked_for()
    {
        var id = NewId();

        Assert.Equal("*/*", (await Me.Post("things", $$"""{"id":{{id}}}""")).Range);
        Assert.Equal("*/1", (await Me.Post("things", $$"""{"id":{{NewId()}}}""", Counted)).Range);
        Assert.Equal("*/1", (await Me.Delete($"things?id=eq.{id}", Counted)).Range);
        Assert.Equal("*/*", (await Me.Delete($"things?id=eq.{id}")).Range);
    }

    [Fact]
    public async Task What_is_said_of_a_change_is_its_range_always()
    {
        await Store(3, "changing");

        Assert.Equal("0-2/*", (await Me.Patch("things?label=eq.changing", """{"note":"x"}""")).Range);
        Assert.Equal("0-2/3", (await Me.Patch("things?label=eq.changing", """{"note":"x"}""", Counted)).Range);
        Assert.Equal("*/*", (await Me.Patch("things?label=eq.nothing", """{"note":"x"}""")).Range);
        Assert.Equal("*/0", (await Me.Patch("things?label=eq.nothing", """{"note":"x"}""", Counted)).Range);
    }
}
