using System.Text.Json.Serialization;

namespace Codette.WebApi.Diagnostics;

/// <summary>The caches on the request path, as they count themselves.</summary>
/// <param name="Status"><c>ok</c>.</param>
/// <param name="State"><c>ok</c>, <c>degraded</c>, <c>failing</c>, <c>not_configured</c> or <c>unknown</c>, as measured.</param>
/// <param name="Cache">All caches together; of their times to live and uptimes the longest.</param>
/// <param name="Caches">Each cache.</param>
/// <param name="Timestamp">The server's time, ISO 8601.</param>
public sealed record CacheDiagnosis(string Status, string State, CacheFiguresWire Cache, IReadOnlyList<CacheFiguresWire> Caches, DateTimeOffset Timestamp);

/// <summary>A cache's counters since the start, and what they come to.</summary>
/// <param name="Name">What it keeps; <c>all</c> for the sum.</param>
/// <param name="Entries">Now in it.</param>
/// <param name="Capacity">The most that fit.</param>
/// <param name="TtlSeconds">How long an entry is used at most.</param>
/// <param name="Hits">Look-ups answered from it.</param>
/// <param name="Misses">Look-ups that went to the store.</param>
/// <param name="TotalRequests">Both together.</param>
/// <param name="HitRatePercent">0 to 100; null before the first look-up.</param>
/// <param name="AverageHitLatencyMs">Milliseconds; null before the first hit.</param>
/// <param name="AverageMissLatencyMs">Milliseconds, the store's time included; null before the first miss.</param>
/// <param name="TotalHitLatencyMs">Milliseconds.</param>
/// <param name="TotalMissLatencyMs">Milliseconds.</param>
/// <param name="UptimeSeconds">Since when it counts.</param>
public sealed record CacheFiguresWire(
    string Name, long Entries, long Capacity, double TtlSeconds, long Hits, long Misses, long TotalRequests,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? HitRatePercent,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? AverageHitLatencyMs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? AverageMissLatencyMs,
    double TotalHitLatencyMs, double TotalMissLatencyMs, double UptimeSeconds);

/// <summary>The answer of <c>/codette/cache/stats</c>.</summary>
/// <param name="TotalEntries">Now in all caches.</param>
/// <param name="MemoryUsageMb">Always null: what the entries weigh is not measured.</param>
/// <param name="HitRate">0 to 1; null before the first look-up.</param>
/// <param name="MissRate">0 to 1; null before the first look-up.</param>
/// <param name="EvictionRate">Always null: evictions are not counted.</param>
public sealed record CacheStatsResponse(
    long TotalEntries,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? MemoryUsageMb,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? HitRate,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? MissRate,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? EvictionRate);

/// <summary>The answer of <c>/codette/cache/metrics</c>.</summary>
/// <param name="Stats">The rates.</param>
/// <param name="TopKeys">Always empty: which keys are asked for is not recorded.</param>
/// <param name="Backend">Always <c>memory</c>: the caches are in the process.</param>
/// <param name="ResponseTimes">Averages.</param>
public sealed record CacheMetricsResponse(
    CacheStatsResponse Stats, IReadOnlyList<string> TopKeys, string Backend, CacheTimesWire ResponseTimes);

/// <summary>Average times of look-ups, in milliseconds; null before the first.</summary>
public sealed record CacheTimesWire(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? HitMs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? MissMs);

/// <summary>The answer of <c>/codette/cache/status</c>.</summary>
/// <param name="Backend">Always <c>memory</c>: the caches are in the process.</param>
/// <param name="Connected">Whether there is any cache.</param>
public sealed record CacheStatusResponse(string Backend, bool Connected);

/// <summary>The answer of <c>/api/cache-stats</c>.</summary>
/// <param name="Status"><c>success</c>.</param>
/// <param name="CacheStats">All caches together.</param>
/// <param name="Timestamp">The server's time, ISO 8601.</param>
public sealed record CacheCountersResponse(string Status, CacheFiguresWire CacheStats, DateTimeOffset Timestamp);

/// <summary>The caches are empty; their counters go on.</summary>
/// <param name="Success">True.</param>
/// <param name="Status"><c>success</c>.</param>
/// <param name="Message">What was done, for people.</param>
/// <param name="EntriesCleared">How many entries were forgotten.</param>
/// <param name="Timestamp">The server's time, ISO 8601.</param>
public sealed record CacheClearedResponse(bool Success, string Status, string Message, long EntriesCleared, DateTimeOffset Timestamp);
