using Codette.WebApi.Http;
using Codette.WebApi.Http.Docs;
using Codette.WebApi.Identity;

namespace Codette.WebApi.Studio;

/// <summary>The web studio, and what it has to know before anybody signed in.</summary>
internal static class StudioEndpoints
{
    private static readonly string[] _reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapStudio(this IEndpointRouteBuilder routes)
    {
        var services = routes.ServiceProvider;
        var files = services.GetRequiredService<StudioFiles>();
        routes.MapGet("/", (HttpContext http, FrontDoor door) => door.Answer(http)).WithTags("Studio")
            .WithSummary("The studio for who accepts text/html; for others what this is, and where to go on.")
            .WithMetadata(new ProducesResponseTypeMetadata(200, typeof(FrontPage), ["application/json"]))
            .StoresNothing();
        routes.MapMethods("/", [HttpMethods.Head], (HttpContext http, FrontDoor door) => door.Answer(http)).WithTags("Studio").ExcludeFromDescription().StoresNothing();
        routes.MapGet("/api/studio/config", (StudioConfigReader config) => new JsonAnswer<StudioConfig>(config.Read())).WithTags("Studio")
            .WithSummary("What the studio may know of the settings: how to sign in, and never a secret.").Produces<StudioConfig>()
            .StoresNothing();

        MapFolder(StudioFiles.Hashed.TrimEnd('/'));
        foreach (var entry in services.GetRequiredService<StudioFolder>().Top.Where(entry => $"{entry.Name}/" != StudioFiles.Hashed))
        {
            // One by one: a pattern for all of them would be a route for every path that there is.
            if (entry.IsDirectory)
            {
                MapFolder(entry.Name);
            }
            else
            {
                Map($"/{entry.Name}", _ => entry.Name);
            }
        }

        void MapFolder(string name) => Map($"/{name}/{{**path}}", http => $"{name}/{http.GetRouteValue("path")}");

        void Map(string pattern, Func<HttpContext, string> path) => routes.MapMethods(pattern, _reading, http => files.Send(http, path(http)))
            .WithTags("Studio").ExcludeFromDescription().StoresNothing();
    }
}
