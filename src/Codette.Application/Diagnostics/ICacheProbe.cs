namespace Codette.Application.Diagnostics;

/// <summary>The caches on the request path, as they count themselves.</summary>
public interface ICacheProbe
{
    /// <summary>One reading for each cache, by name.</summary>
    IReadOnlyList<CacheReading> Read();

    /// <summary>Forgets everything cached, the counters aside; gives the number of entries forgotten.</summary>
    long Clear();
}

/// <summary>A cache's counters since the process started.</summary>
/// <param name="Name">What it keeps.</param>
/// <param name="Entries">Now in it.</param>
/// <param name="Capacity">The most that fit.</param>
/// <param name="TimeToLive">How long an entry is used at most.</param>
/// <param name="Hits">Look-ups answered from it.</param>
/// <param name="Misses">Look-ups that went to the store.</param>
/// <param name="HitTime">All hits together took this long.</param>
/// <param name="MissTime">All misses together took this long, the store's time included.</param>
/// <param name="Uptime">Since when it counts.</param>
public sealed record CacheReading(
    string Name, long Entries, long Capacity, TimeSpan TimeToLive, long Hits, long Misses, TimeSpan HitTime, TimeSpan MissTime, TimeSpan Uptime);
