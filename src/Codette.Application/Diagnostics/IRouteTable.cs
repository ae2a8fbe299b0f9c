namespace Codette.Application.Diagnostics;

/// <summary>The routes that the server answers now.</summary>
public interface IRouteTable
{
    /// <summary>Every method of every route, by group, path and method.</summary>
    IReadOnlyList<Route> Read();
}

/// <summary>A route.</summary>
/// <param name="Method">GET, POST, …; ANY for a route that takes every method.</param>
/// <param name="Path">Its pattern, such as <c>/api/sessions/{id}</c>.</param>
/// <param name="Group">Its feature, in lower case.</param>
public sealed record Route(string Method, string Path, string Group);
