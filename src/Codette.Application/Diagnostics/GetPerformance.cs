using Codette.Application.Common;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Diagnostics;

/// <summary>Reads how fast and how busy the server is.</summary>
public sealed record GetPerformance : IQuery<PerformanceReport>;

/// <summary>Requests, caches and the process.</summary>
/// <param name="Requests">Counts and response times.</param>
/// <param name="CacheHitRate">Percent, of all caches together; null before the first look-up.</param>
/// <param name="Process">The process.</param>
/// <param name="Sockets">Open WebSockets.</param>
/// <param name="At">When it was read.</param>
public sealed record PerformanceReport(RequestReading Requests, double? CacheHitRate, ProcessReading Process, int Sockets, DateTimeOffset At)
{
    /// <summary>Unknown before the first request has ended.</summary>
    public DiagnosisState State => Process.IsOverloaded ? DiagnosisState.Degraded
        : Requests.Latency is null ? DiagnosisState.Unknown
        : DiagnosisState.Ok;
}

internal sealed class GetPerformanceHandler(
    IRequestMetrics requests, ICacheProbe caches, IProcessProbe process, ISocketProbe sockets, TimeProvider time)
    : IRequestHandler<GetPerformance, Result<PerformanceReport>>
{
    public Task<Result<PerformanceReport>> Handle(GetPerformance request, CancellationToken cancellationToken)
    {
        var cache = CacheFigures.Sum([.. caches.Read().Select(CacheFigures.Of)]);
        return Task.FromResult<Result<PerformanceReport>>(new PerformanceReport(
            requests.Read(), cache.HitRatePercent, process.Read(), sockets.Open, time.GetUtcNow()));
    }
}
