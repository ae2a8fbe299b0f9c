using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.WebApi.Tests.EndToEnd;

internal static partial class LiveRoutes
{
    /// <summary>All methods and paths of a server, with a word in the place of every parameter.</summary>
    public static IEnumerable<(string Method, string Path)> Of(Server server) =>
        from endpoint in server.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        where method is not ("CONNECT" or "HEAD" or "OPTIONS")
        select (method, "/" + Parameter().Replace(endpoint.RoutePattern.RawText!, "v1").TrimStart('/'));

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
