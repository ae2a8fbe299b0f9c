using Codette.Application.Common;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Diagnostics;

/// <summary>Tells in one answer whether Codette works, and what does not.</summary>
public sealed record GetStatus : IQuery<StatusReport>;

/// <summary>The whole at a glance.</summary>
/// <param name="Reasons">One sentence for each thing that is wrong; empty when Codette is operational.</param>
/// <param name="Version">Codette's version.</param>
/// <param name="Store">The storage that the settings chose, and why.</param>
/// <param name="Process">The process.</param>
/// <param name="Requests">The counters of requests.</param>
/// <param name="Sockets">Open WebSockets.</param>
/// <param name="WebSocketAvailable">Whether <c>/ws</c> is among the live routes.</param>
/// <param name="Routes">The number of live routes.</param>
/// <param name="Database">The storage as it answered.</param>
/// <param name="LastSuccess">When the storage last answered a query; null when it never did.</param>
/// <param name="Cache">All caches together.</param>
/// <param name="Dependencies">What Codette cannot do without, by name.</param>
/// <param name="At">When it was read.</param>
public sealed record StatusReport(
    IReadOnlyList<string> Reasons, string Version, StoreDescription Store, ProcessReading Process, RequestCounts Requests, int Sockets,
    bool WebSocketAvailable, int Routes, DatabaseReport Database, DateTimeOffset? LastSuccess, CacheFigures Cache, IReadOnlyDictionary<string, string> Dependencies,
    DateTimeOffset At)
{
    public bool IsOperational => Reasons.Count == 0;

    public DiagnosisState State =>
        !Database.IsConnected ? DiagnosisState.Failing : IsOperational ? DiagnosisState.Ok : DiagnosisState.Degraded;
}

internal sealed class GetStatusHandler(
    IProcessProbe process, IRequestMetrics requests, ISocketProbe sockets, IRouteTable table, DatabaseWatch watch,
    ICacheProbe caches, IPackageProbe packages, StoreDescription store, TimeProvider time) : IRequestHandler<GetStatus, Result<StatusReport>>
{
    public async Task<Result<StatusReport>> Handle(GetStatus request, CancellationToken cancellationToken)
    {
        var database = GetDatabaseHandler.Judge(await watch.Probe(cancellationToken));
        var running = process.Read();
        var routes = table.Read();
        var report = new StatusReport(
            store.Warning is { } warning ? [.. database.Problems, warning] : database.Problems,
            packages.Version,
            store,
            running,
            requests.Count(),
            sockets.Open,
            routes.Any(route => route.Path == "/ws"),
            routes.Count,
            database,
            watch.LastSuccess?.At,
            CacheFigures.Sum([.. caches.Read().Select(CacheFigures.Of)]),
            GetDependenciesHandler.Core(packages.Read(), running.Machine.Runtime, database.Reading),
            time.GetUtcNow());
        return running.IsOverloaded
            ? report with { Reasons = [.. report.Reasons, string.Create(null, $"{running.QueuedWork} items of work wait for a thread.")] }
            : report;
    }
}
