using System.IO.Compression;
using System.Net;

namespace Codette.WebApi.Tests.Studio;

public sealed class AssetTests(BuiltStudio studio) : IClassFixture<BuiltStudio>
{
    private const string Script = "/assets/x-B3d5F7h9.js";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Script, "text/javascript; charset=utf-8")]
    [InlineData(Script + ".map", "application/json")]
    [InlineData("/assets/x-C1c2C3c4.css", "text/css; charset=utf-8")]
    [InlineData("/assets/x-D1d2D3d4.woff2", "font/woff2")]
    [InlineData("/assets/x-E1e2E3e4.wasm", "application/wasm")]
    [InlineData("/assets/x-F1f2F3f4.unheardof", "application/octet-stream")]
    public async Task What_is_named_by_its_content_is_kept_for_ever(string path, string type)
    {
        using var response = await studio.Get(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
        Assert.Equal("public, max-age=31536000, immutable", response.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("/favicon.svg", "image/svg+xml")]
    [InlineData("/site.webmanifest", "application/manifest+json")]
    [InlineData("/sounds/click.wav", "audio/wav")]
    public async Task What_else_the_page_needs_is_asked_for_again(string path, string type)
    {
        using var response = await studio.Get(path);

        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-cache", response.Headers.CacheControl?.ToString());
        using var again = await studio.Get(path, ("If-None-Match", response.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("GZIP;q=0.5", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("zstd", null)]
    [InlineData("br;q=0, gzip;q=0", null)]
    [InlineData(null, null)]
    public async Task The_smallest_form_that_the_client_takes_is_sent(string? accepted, string? encoding)
    {
        using var response = await studio.Get(Script, accepted is null ? [] : [("Accept-Encoding", accepted)]);

        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("Accept-Encoding", response.Headers.Vary.Single());
        Assert.Equal("text/javascript", response.Content.Headers.ContentType?.MediaType);
        await using var body = await response.Content.ReadAsStreamAsync(Token);
        await using var plain = encoding switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        Assert.Equal(BuiltStudio.Script, await new StreamReader(plain).ReadToEndAsync(Token));
    }

    [Fact]
    public async Task Each_form_has_a_tag_of_its_own_and_what_has_one_form_does_not_vary()
    {
        using var plain = await studio.Get(Script);
        using var packed = await studio.Get(Script, ("Accept-Encoding", "br"));
        using var single = await studio.Get("/assets/x-C1c2C3c4.css", ("Accept-Encoding", "br"));

        Assert.NotEqual(plain.Headers.ETag, packed.Headers.ETag);
        Assert.Empty(single.Headers.Vary);
    }

    [Fact]
    public async Task The_head_comes_alone()
    {
        using var response = await studio.Server.Client.Call(HttpMethod.Head, Script);

        Assert.Equal((HttpStatusCode.OK, BuiltStudio.Script.Length), (response.StatusCode, response.Content.Headers.ContentLength));
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task A_module_that_the_page_loads_from_here_passes_and_one_of_another_page_does_not()
    {
        var own = studio.Server.Address.GetLeftPart(UriPartial.Authority);
        using var response = await studio.Get(Script, ("Origin", own), ("Sec-Fetch-Site", "same-origin"), ("Sec-Fetch-Mode", "cors"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await studio.Get(Script, ("Origin", "http://evil.example")).Refuses(403, "origin_refused");
    }

    [Theory]
    [InlineData("/assets/../secret.js")]
    [InlineData("/assets/../../secret.js")]
    [InlineData("/assets/%2e%2e/%2e%2e/secret.js")]
    [InlineData("/assets/..%2f..%2fsecret.js")]
    [InlineData("/assets/..%5c..%5csecret.js")]
    [InlineData("/assets/..%252f..%252fsecret.js")]
    [InlineData("/sounds/../../secret.js")]
    [InlineData("/sounds/%2e%2e%2f%2e%2e%2fsecret.js")]
    [InlineData("/assets//etc/passwd")]
    [InlineData("/assets/%2fetc%2fpasswd")]
    [InlineData("/assets/")]
    [InlineData("/assets")]
    [InlineData("/.env")]
    [InlineData("/assets/..%2f.env")]
    [InlineData("/secret.js")]
    [InlineData("/assets/x-00000000.js")]
    [InlineData("/ASSETS/..%2F..%2Fsecret.js")]
    public async Task Nothing_outside_of_the_folder_is_ever_sent(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(
            $"{studio.Server.Address.GetLeftPart(UriPartial.Authority)}{path}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));

        await studio.Server.Client.SendAsync(request, Token).Refuses(404, "route_not_found");
    }

    [Theory]
    [InlineData("POST", "/favicon.svg", 405, "method_not_allowed")]
    [InlineData("DELETE", Script, 405, "method_not_allowed")]
    [InlineData("POST", "/nothing", 404, "route_not_found")]
    [InlineData("GET", "/nothing/at/all", 404, "route_not_found")]
    public async Task What_is_no_file_is_refused_as_ever(string method, string path, int status, string code) =>
        await studio.Server.Client.Call(new HttpMethod(method), path, null, ("Accept", "text/html")).Refuses(status, code);
}
