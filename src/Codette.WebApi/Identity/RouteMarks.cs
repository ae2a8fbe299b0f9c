using Codette.WebApi.Http;

namespace Codette.WebApi.Identity;

/// <summary>What a route says of itself to <see cref="CallerGate"/>. One that says nothing is closed to the anonymous.</summary>
internal static class RouteMarks
{
    /// <summary>Marks a route as open to everybody: it stores nothing, and reads nothing that belongs to somebody else.</summary>
    public static TBuilder StoresNothing<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(IsOpen.Mark);

    /// <summary>Marks a route whose clients can send no header, as browsers with a WebSocket, and put the token in the query.</summary>
    public static TBuilder TakesTokenInQuery<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(HasTokenInQuery.Mark);

    /// <summary>Marks a route as closed to everybody but administrators.</summary>
    public static TBuilder ForAdministrators<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(AsksForAdministrator.Only);

    /// <summary>Marks a route whose answer is longer for administrators; <see cref="Requests.IsAdministrator"/> tells.</summary>
    public static TBuilder TellsAdministratorsMore<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(AsksForAdministrator.More);

    internal sealed class IsOpen
    {
        public static IsOpen Mark { get; } = new();
    }

    internal sealed class HasTokenInQuery
    {
        public static HasTokenInQuery Mark { get; } = new();
    }

    internal sealed class AsksForAdministrator
    {
        public static AsksForAdministrator Only { get; } = new() { KeepsOthersOut = true };

        public static AsksForAdministrator More { get; } = new();

        public bool KeepsOthersOut { get; private init; }
    }
}
