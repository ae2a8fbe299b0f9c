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

    internal sealed class IsOpen
    {
        public static IsOpen Mark { get; } = new();
    }

    internal sealed class HasTokenInQuery
    {
        public static HasTokenInQuery Mark { get; } = new();
    }
}
