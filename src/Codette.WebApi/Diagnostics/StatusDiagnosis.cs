using System.Text.Json.Serialization;

namespace Codette.WebApi.Diagnostics;

/// <summary>Whether Codette works; for administrators also what does not, and where all of it is.</summary>
/// <param name="Status"><c>operational</c>, or <c>degraded</c> when there are reasons.</param>
/// <param name="State"><c>ok</c>, <c>degraded</c>, <c>failing</c>, <c>not_configured</c> or <c>unknown</c>, as measured.</param>
/// <param name="Version">Codette's version.</param>
/// <param name="UptimeSeconds">Seconds since the process started, by a clock that nobody can set.</param>
/// <param name="WebsocketAvailable">Whether <c>/ws</c> is among the live routes.</param>
/// <param name="Services">Each part in one word.</param>
/// <param name="Timestamp">The server's time, ISO 8601.</param>
/// <param name="Reasons">One sentence for each thing that is wrong. This and what follows is for administrators, and left out for others.</param>
/// <param name="Store">The storage that the settings chose.</param>
/// <param name="System">What the server runs on.</param>
/// <param name="Database">The storage as it answered.</param>
/// <param name="Cache">All caches together.</param>
/// <param name="Endpoints">The live route table in numbers.</param>
/// <param name="Requests">HTTP requests since the start.</param>
/// <param name="Sockets">Open WebSockets; a browser tab may hold several.</param>
/// <param name="Dependencies">What Codette cannot do without, by name: <c>Available (version)</c> or why not.</param>
public sealed record StatusDiagnosis(
    string Status, string State, string Version, double UptimeSeconds, bool WebsocketAvailable, ServicesWire Services, DateTimeOffset Timestamp,
    IReadOnlyList<string>? Reasons = null, StoreWire? Store = null, SystemWire? System = null, DatabaseStatusWire? Database = null,
    CacheFiguresWire? Cache = null, RouteCountWire? Endpoints = null, RequestCountsWire? Requests = null, int? Sockets = null,
    IReadOnlyDictionary<string, string>? Dependencies = null)
{
    /// <summary>What everybody may know: named one by one, so that what is added later is not told by mistake.</summary>
    public StatusDiagnosis InShort() => new(Status, State, Version, UptimeSeconds, WebsocketAvailable, Services, Timestamp);
}

/// <summary>Each part in one word.</summary>
/// <param name="Backend"><c>healthy</c>, or <c>overloaded</c> when work piles up faster than the threads can do it.</param>
/// <param name="Cache"><c>active</c> after the first look-up, <c>idle</c> before.</param>
/// <param name="Database"><c>connected</c>, <c>impaired</c> (it answers, and something is wrong) or <c>unreachable</c>.</param>
public sealed record ServicesWire(string Backend, string Cache, string Database);

/// <summary>The storage that the settings chose.</summary>
/// <param name="Kind">Its name, such as <c>SQLite</c>.</param>
/// <param name="Location">A path or a host.</param>
/// <param name="Reason">Why it is this one, such as <c>DATABASE_URL is set</c>.</param>
public sealed record StoreWire(string Kind, string Location, string Reason);

/// <summary>What the server runs on.</summary>
/// <param name="Server">Codette's name and version.</param>
/// <param name="Runtime">The version of .NET.</param>
/// <param name="OperatingSystem">As the runtime names it.</param>
/// <param name="Architecture">Of the processor.</param>
/// <param name="Processors">How many the process may use.</param>
/// <param name="StartedAt">When the process started.</param>
public sealed record SystemWire(
    string Server, string Runtime, string OperatingSystem, string Architecture, int Processors, DateTimeOffset StartedAt);

/// <summary>The storage in short; <c>/api/diagnostics/database</c> has the whole.</summary>
/// <param name="ClientInitialized">Whether a query has been answered since the start.</param>
/// <param name="Connection"><c>Connected</c> only after a query that was just answered, else <c>Unreachable</c>.</param>
/// <param name="Type">The kind of storage.</param>
/// <param name="AccessibleTables">Tables that answered.</param>
/// <param name="LastProbe">The probe that this rests on.</param>
/// <param name="LastSuccessAt">When a query was last answered; null when none ever was.</param>
public sealed record DatabaseStatusWire(
    bool ClientInitialized, string Connection, string Type, int AccessibleTables, ProbeWire LastProbe,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] DateTimeOffset? LastSuccessAt);

/// <summary>A probe and its age.</summary>
/// <param name="Outcome"><c>ok</c>, <c>missing</c>, <c>denied</c>, <c>timeout</c> or <c>failed</c>.</param>
/// <param name="LatencyMs">Milliseconds until the answer.</param>
/// <param name="Reason">One sentence when it did not work.</param>
/// <param name="At">When it ended.</param>
/// <param name="AgeSeconds">Seconds since then.</param>
public sealed record ProbeWire(string Outcome, double LatencyMs, string? Reason, DateTimeOffset At, double AgeSeconds);

/// <summary>The live route table in numbers.</summary>
/// <param name="TotalCount">Routes, each method of a path by itself.</param>
public sealed record RouteCountWire(int TotalCount);

/// <summary>HTTP requests since the start; an accepted WebSocket is none.</summary>
/// <param name="Count">Requests that have ended.</param>
/// <param name="InFlight">Requests under way, among them the one that asks.</param>
/// <param name="Errors">Requests that ended with 4xx or 5xx.</param>
/// <param name="ErrorsByClass">The same by class.</param>
/// <param name="Upgrades">WebSockets that were accepted and have closed.</param>
public sealed record RequestCountsWire(long Count, long InFlight, long Errors, ErrorsByClassWire ErrorsByClass, long Upgrades);

/// <summary>Errors by class.</summary>
/// <param name="Client">Ended with 4xx.</param>
/// <param name="Server">Ended with 5xx, 501 apart.</param>
/// <param name="NotOffered">Ended with 501: not offered, and said so.</param>
public sealed record ErrorsByClassWire(
    [property: JsonPropertyName("4xx")] long Client, [property: JsonPropertyName("5xx")] long Server, long NotOffered);
