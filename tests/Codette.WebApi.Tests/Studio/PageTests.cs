using System.Net;

namespace Codette.WebApi.Tests.Studio;

public sealed class PageTests(BuiltStudio studio, Server server) : IClassFixture<BuiltStudio>
{
    /// <summary>As browsers send it.</summary>
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Browser)]
    [InlineData("text/html")]
    [InlineData("application/json;q=0.9, text/html")]
    public async Task A_browser_gets_the_page(string accept)
    {
        using var response = await studio.Get("/", ("Accept", accept));

        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(BuiltStudio.Page, await response.Content.ReadAsStringAsync(Token));
        Assert.Equal("Accept", response.Headers.Vary.Single());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("*/*")]
    [InlineData("application/json")]
    [InlineData("application/json, text/plain, */*")]
    [InlineData("application/json, text/html;q=0.5")]
    [InlineData("text/html;q=0")]
    [InlineData("no media type")]
    public async Task A_program_gets_what_programs_can_read(string? accept)
    {
        using var response = await studio.Get("/", accept is null ? [] : [("Accept", accept)]);

        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Accept", response.Headers.Vary.Single());
        Assert.Contains("\"/docs\"", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_asked_for_again_each_time_and_sent_only_when_it_has_changed()
    {
        await using var own = new BuiltStudio();
        using var first = await own.Get("/", ("Accept", Browser));
        Assert.Equal("no-cache", first.Headers.CacheControl?.ToString());
        var tag = first.Headers.ETag!.ToString();

        using var again = await own.Get("/", ("Accept", Browser), ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal((tag, "no-cache"), (again.Headers.ETag!.ToString(), again.Headers.CacheControl?.ToString()));

        own.Write("index.html", "<!doctype html><title>Newer</title>");
        using var changed = await own.Get("/", ("Accept", Browser), ("If-None-Match", tag));
        Assert.Equal("<!doctype html><title>Newer</title>", await changed.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task The_page_has_one_address() => await studio.Get("/index.html", ("Accept", Browser)).Refuses(404, "route_not_found");

    [Fact]
    public async Task The_browser_is_told_what_the_page_may_do()
    {
        using var response = await studio.Get("/", ("Accept", Browser));

        Assert.Equal(
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; "
            + "font-src 'self'; connect-src 'self'; worker-src 'self' blob:; frame-ancestors 'none'; base-uri 'self'; form-action 'self'",
            response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task The_head_of_the_page_comes_alone()
    {
        using var response = await studio.Server.Client.Call(HttpMethod.Head, "/", null, ("Accept", Browser));

        Assert.Equal(("text/html", BuiltStudio.Page.Length), (response.Content.Headers.ContentType?.MediaType, response.Content.Headers.ContentLength));
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task Without_a_build_a_page_says_so_and_what_to_do_and_programs_are_answered_as_ever()
    {
        using var response = await server.Client.Call(HttpMethod.Get, "/", null, ("Accept", Browser));
        var page = await response.Content.ReadAsStringAsync(Token);

        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Contains("left out of this build: install Node.js 20.19 or newer and build again", page, StringComparison.Ordinal);
        Assert.Contains("body { max-width", page, StringComparison.Ordinal);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
        Assert.Equal("Codette", (await server.Client.Read("/")).Text("name"));
        await server.Client.Call(HttpMethod.Get, "/assets/x-B3d5F7h9.js").Refuses(404, "route_not_found");
    }

    [Fact]
    public async Task The_start_says_where_the_studio_is_or_what_to_do()
    {
        await using var own = new BuiltStudio();
        Assert.Contains($"studio http://127.0.0.1:{own.Server.Address.Port}, ", Started(own.Server), StringComparison.Ordinal);
        Assert.Contains("studio left out of this build: install Node.js", Started(server), StringComparison.Ordinal);

        static string Started(Server of) => of.Log.Entries.Single(entry => entry.Event == 1003).Text;
    }
}
