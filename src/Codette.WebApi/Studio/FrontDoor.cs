using Codette.WebApi.Http.Docs;
using Microsoft.Net.Http.Headers;

namespace Codette.WebApi.Studio;

/// <summary>What stands at <c>/</c>: the studio for browsers, and for programs where to go on.</summary>
internal sealed class FrontDoor(StudioFolder folder, StudioFiles files, PagePolicy policy)
{
    private const string Instead = $"""
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Codette</title>
        <style>body {"{"} max-width: 40rem; margin: 4rem auto; padding: 0 1rem; font: 1.1rem/1.5 system-ui, sans-serif; color-scheme: light dark {"}"}</style>
        <h1>Codette runs, without the studio</h1>
        <p>The web studio was {StudioFolder.Absent}.</p>
        <p>Everything else works: <a href="/docs">the routes of this server</a>.</p>
        </html>
        """;

    public Task Answer(HttpContext http)
    {
        http.Response.Headers.Vary = HeaderNames.Accept;
        if (!AsksForPage(http.Request))
        {
            return TypedResults.Ok(FrontPage.Here).ExecuteAsync(http);
        }

        if (folder.HasPage)
        {
            return files.Send(http, StudioFolder.Page);
        }

        policy.Write(http.Response.Headers);
        http.Response.Headers.CacheControl = "no-store"; // after the next build something else stands here
        return TypedResults.Content(Instead, "text/html; charset=utf-8").ExecuteAsync(http);
    }

    /// <summary>Browsers name HTML. Who names nothing, or anything at all, is a program.</summary>
    private static bool AsksForPage(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return Wish("text/html") is > 0 and var page && page >= Wish("application/json");

        double Wish(string type) => accepted.Where(each => each.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
            .Select(each => each.Quality ?? 1).DefaultIfEmpty().Max();
    }
}
