using Codette.Application.Common;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Diagnostics;

/// <summary>Reads the counters of the caches.</summary>
public sealed record GetCache : IQuery<CacheReport>;

/// <summary>All caches together, and each.</summary>
public sealed record CacheReport(CacheFigures Total, IReadOnlyList<CacheFigures> Caches, DateTimeOffset At)
{
    public DiagnosisState State => Caches.Count == 0 ? DiagnosisState.NotConfigured : DiagnosisState.Ok;
}

/// <summary>What a cache's counters come to. A rate or an average over nothing is null.</summary>
public sealed record CacheFigures(
    string Name, long Entries, long Capacity, double TtlSeconds, long Hits, long Misses, double TotalHitLatencyMs, double TotalMissLatencyMs,
    double UptimeSeconds)
{
    public long TotalRequests => Hits + Misses;

    public double? HitRatePercent => TotalRequests == 0 ? null : 100d * Hits / TotalRequests;

    public double? AverageHitLatencyMs => Hits == 0 ? null : TotalHitLatencyMs / Hits;

    public double? AverageMissLatencyMs => Misses == 0 ? null : TotalMissLatencyMs / Misses;

    public static CacheFigures Of(CacheReading cache) => new(
        cache.Name, cache.Entries, cache.Capacity, cache.TimeToLive.TotalSeconds, cache.Hits, cache.Misses,
        cache.HitTime.TotalMilliseconds, cache.MissTime.TotalMilliseconds, cache.Uptime.TotalSeconds);

    /// <summary>The sums; of the times to live and the uptimes, the longest.</summary>
    public static CacheFigures Sum(IReadOnlyList<CacheFigures> caches) => new(
        "all",
        caches.Sum(cache => cache.Entries),
        caches.Sum(cache => cache.Capacity),
        caches.Select(cache => cache.TtlSeconds).DefaultIfEmpty().Max(),
        caches.Sum(cache => cache.Hits),
        caches.Sum(cache => cache.Misses),
        caches.Sum(cache => cache.TotalHitLatencyMs),
        caches.Sum(cache => cache.TotalMissLatencyMs),
        caches.Select(cache => cache.UptimeSeconds).DefaultIfEmpty().Max());
}

internal sealed class GetCacheHandler(ICacheProbe probe, TimeProvider time) : IRequestHandler<GetCache, Result<CacheReport>>
{
    public Task<Result<CacheReport>> Handle(GetCache request, CancellationToken cancellationToken)
    {
        CacheFigures[] caches = [.. probe.Read().Select(CacheFigures.Of)];
        return Task.FromResult<Result<CacheReport>>(new CacheReport(CacheFigures.Sum(caches), caches, time.GetUtcNow()));
    }
}
