using System.Text.Json.Serialization;

namespace Codette.WebApi.Diagnostics;

/// <summary>How fast and how busy the server is.</summary>
/// <param name="Status"><c>ok</c>.</param>
/// <param name="State"><c>ok</c>, <c>degraded</c>, <c>failing</c>, <c>not_configured</c> or <c>unknown</c>, as measured.</param>
/// <param name="Performance">The figures.</param>
/// <param name="Timestamp">The server's time, ISO 8601.</param>
public sealed record PerformanceDiagnosis(string Status, string State, PerformanceWire Performance, DateTimeOffset Timestamp);

/// <summary>
/// Figures since the start. Response times are from the first middleware until the response was handed to the connection,
/// in milliseconds; percentiles are within 2 % of the exact ones; all are null before the first request has ended.
/// </summary>
/// <param name="UptimeSeconds">Seconds since the process started.</param>
/// <param name="RequestCount">Requests that have ended; an accepted WebSocket is none.</param>
/// <param name="RequestsInFlight">Requests under way, among them the one that asks.</param>
/// <param name="AvgResponseTimeMs">The average.</param>
/// <param name="P50ResponseTimeMs">Half of the requests were at most as slow.</param>
/// <param name="P95ResponseTimeMs">95 % were at most as slow.</param>
/// <param name="P99ResponseTimeMs">99 % were at most as slow.</param>
/// <param name="MaxResponseTimeMs">The slowest.</param>
/// <param name="TotalErrors">Requests that ended with 4xx or 5xx.</param>
/// <param name="ErrorsByClass">The same by class.</param>
/// <param name="CacheHitRate">Percent, 0 to 100, of all caches together; null before the first look-up.</param>
/// <param name="OpenSockets">Open WebSockets; a browser tab may hold several.</param>
/// <param name="CpuPercent">Share of all processors together, 0 to 100, over <paramref name="CpuWindowSeconds"/>.</param>
/// <param name="CpuWindowSeconds">The time that the share is of: at least ten seconds, or since the start.</param>
/// <param name="WorkingSetMb">Memory in RAM, in MiB.</param>
/// <param name="Gc">Garbage collection.</param>
/// <param name="ThreadPool">The threads that do the work.</param>
public sealed record PerformanceWire(
    double UptimeSeconds, long RequestCount, long RequestsInFlight,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? AvgResponseTimeMs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? P50ResponseTimeMs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? P95ResponseTimeMs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? P99ResponseTimeMs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? MaxResponseTimeMs,
    long TotalErrors, ErrorsByClassWire ErrorsByClass,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? CacheHitRate,
    int OpenSockets, double CpuPercent, double CpuWindowSeconds, double WorkingSetMb, GcWire Gc, ThreadPoolWire ThreadPool);

/// <summary>Garbage collection since the start.</summary>
/// <param name="HeapMb">Memory of managed objects, in MiB.</param>
/// <param name="AllocatedMb">Everything ever allocated, in MiB.</param>
/// <param name="Collections">Collections by generation, 0 first.</param>
/// <param name="PausePercent">Share of the uptime that the process stood still for it, 0 to 100.</param>
public sealed record GcWire(double HeapMb, double AllocatedMb, IReadOnlyList<int> Collections, double PausePercent);

/// <summary>The threads that do the work.</summary>
/// <param name="Threads">How many there are.</param>
/// <param name="QueuedWork">What waits for one.</param>
public sealed record ThreadPoolWire(int Threads, long QueuedWork);
