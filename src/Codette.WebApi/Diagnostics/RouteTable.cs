using Codette.Application.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;
using Route = Codette.Application.Diagnostics.Route;

namespace Codette.WebApi.Diagnostics;

/// <summary>Reads the routes where the server itself looks for them.</summary>
internal sealed class RouteTable(EndpointDataSource source) : IRouteTable
{
    private static readonly IReadOnlyList<string> _anyMethod = ["ANY"];

    public IReadOnlyList<Route> Read() =>
    [
        .. from endpoint in source.Endpoints.OfType<RouteEndpoint>()
           let path = PathOf(endpoint)
           let methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods
           from method in methods is { Count: > 0 } ? methods : _anyMethod
           let route = new Route(method, path, GroupOf(endpoint, path))
           orderby route.Group, route.Path, route.Method
           select route,
    ];

    private static string PathOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText?.TrimStart('/');

    /// <summary>The tag that the feature gave its routes; without one, what follows <c>/api/</c>, or comes first.</summary>
    private static string GroupOf(RouteEndpoint endpoint, string path)
    {
        if (endpoint.Metadata.GetMetadata<ITagsMetadata>() is { Tags: [var tag, ..] })
        {
            return tag.ToLowerInvariant();
        }

        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return (segments is ["api", var second, ..] ? second : segments.FirstOrDefault() ?? "root").ToLowerInvariant();
    }
}
