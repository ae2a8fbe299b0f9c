using Codette.Domain.Common;
using Codette.WebApi.Http.Problems;
using Codette.WebApi.Identity;

namespace Codette.WebApi.NotOffered;

/// <summary>Answers what Codette does not do with 501 and the reason.</summary>
internal static class NotOfferedEndpoints
{
    public static void MapNotOffered(this IEndpointRouteBuilder routes)
    {
        foreach (var route in NotOfferedRoutes.All)
        {
            var error = Error.NotOffered("not_offered", route.Reason);
            routes.MapMethods(route.Path, route.Methods.Split(' '), context => Problem.Write(context, error))
                .WithTags("Not offered")
                .ExcludeFromDescription()
                .StoresNothing();
        }
    }
}
