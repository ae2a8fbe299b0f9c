namespace Codette.WebApi.Diagnostics;

/// <summary>The live route table.</summary>
/// <param name="Status"><c>ok</c>.</param>
/// <param name="State"><c>ok</c>, <c>degraded</c>, <c>failing</c>, <c>not_configured</c> or <c>unknown</c>, as measured.</param>
/// <param name="Endpoints">The paths of each group, each path once.</param>
/// <param name="Routes">Every method of every path.</param>
/// <param name="TotalCount">The number of paths in all groups.</param>
/// <param name="Timestamp">The server's time, ISO 8601.</param>
public sealed record EndpointsDiagnosis(
    string Status, string State, IReadOnlyDictionary<string, IReadOnlyList<string>> Endpoints, IReadOnlyList<RouteWire> Routes, int TotalCount,
    DateTimeOffset Timestamp);

/// <summary>A route.</summary>
/// <param name="Method">GET, POST, …; ANY for a route that takes every method.</param>
/// <param name="Path">Its pattern.</param>
/// <param name="Group">Its feature.</param>
public sealed record RouteWire(string Method, string Path, string Group);

/// <summary>What Codette stands on.</summary>
/// <param name="Status"><c>ok</c>, or <c>degraded</c> when something of the core is not available.</param>
/// <param name="State"><c>ok</c>, <c>degraded</c>, <c>failing</c>, <c>not_configured</c> or <c>unknown</c>, as measured.</param>
/// <param name="Dependencies">Libraries and services.</param>
/// <param name="Probes">The services that were asked, and when.</param>
/// <param name="Timestamp">The server's time, ISO 8601.</param>
public sealed record DependenciesDiagnosis(
    string Status, string State, DependenciesWire Dependencies, IReadOnlyDictionary<string, ProbeWire> Probes, DateTimeOffset Timestamp);

/// <summary>Libraries and services, by name: <c>Available (version)</c> or why not.</summary>
/// <param name="Core">What Codette cannot do without.</param>
/// <param name="Optional">Libraries that came along with those.</param>
public sealed record DependenciesWire(IReadOnlyDictionary<string, string> Core, IReadOnlyDictionary<string, string> Optional);
