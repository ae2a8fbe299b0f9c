using AutoMapper;
using Codette.Application.Diagnostics;
using Route = Codette.Application.Diagnostics.Route;

namespace Codette.WebApi.Diagnostics;

/// <summary>From what the diagnostics found to what the wire says: what is not of the storage alone.</summary>
internal sealed class DiagnosticsProfile : Profile
{
    private const double Mebi = 1024 * 1024;

    public DiagnosticsProfile()
    {
        Caches();
        Performance();
        Inventory();
    }

    private void Caches()
    {
        CreateMap<CacheFigures, CacheFiguresWire>();
        CreateMap<CacheReport, CacheDiagnosis>()
            .Fill("Status", _ => "ok").Fill("Cache", report => report.Total).Fill("Timestamp", report => report.At);
        CreateMap<CacheReport, CacheCountersResponse>()
            .Fill("Status", _ => "success").Fill("CacheStats", report => report.Total).Fill("Timestamp", report => report.At);
        CreateMap<CacheReport, CacheStatsResponse>()
            .Fill("TotalEntries", report => report.Total.Entries)
            .Fill("MemoryUsageMb", _ => (double?)null)
            .Fill("HitRate", report => report.Total.HitRatePercent / 100)
            .Fill("MissRate", report => 1 - (report.Total.HitRatePercent / 100))
            .Fill("EvictionRate", _ => (double?)null);
        CreateMap<CacheReport, CacheMetricsResponse>()
            .Fill("Stats", report => report)
            .Fill("TopKeys", _ => Array.Empty<string>())
            .Fill("Backend", _ => "memory")
            .Fill("ResponseTimes", report => new CacheTimesWire(report.Total.AverageHitLatencyMs, report.Total.AverageMissLatencyMs));
        CreateMap<CacheReport, CacheStatusResponse>().Fill("Backend", _ => "memory").Fill("Connected", report => report.Caches.Count > 0);
        CreateMap<CachesCleared, CacheClearedResponse>()
            .Fill("Success", _ => true)
            .Fill("Status", _ => "success")
            .Fill("Message", cleared => cleared.Entries + " entries were forgotten.")
            .Fill("EntriesCleared", cleared => cleared.Entries)
            .Fill("Timestamp", cleared => cleared.At);
    }

    private void Performance()
    {
        CreateMap<PerformanceReport, PerformanceDiagnosis>()
            .Fill("Status", _ => "ok").Fill("Performance", report => report).Fill("Timestamp", report => report.At);
        CreateMap<PerformanceReport, PerformanceWire>()
            .Fill("UptimeSeconds", report => report.Process.Uptime.TotalSeconds)
            .Fill("RequestCount", report => report.Requests.Counts.Answered)
            .Fill("RequestsInFlight", report => report.Requests.Counts.InFlight)
            .Fill("AvgResponseTimeMs", report => report.Requests.Latency == null ? default(double?) : report.Requests.Latency.AverageMs)
            .Fill("P50ResponseTimeMs", report => report.Requests.Latency == null ? default(double?) : report.Requests.Latency.P50Ms)
            .Fill("P95ResponseTimeMs", report => report.Requests.Latency == null ? default(double?) : report.Requests.Latency.P95Ms)
            .Fill("P99ResponseTimeMs", report => report.Requests.Latency == null ? default(double?) : report.Requests.Latency.P99Ms)
            .Fill("MaxResponseTimeMs", report => report.Requests.Latency == null ? default(double?) : report.Requests.Latency.MaxMs)
            .Fill("TotalErrors", report => report.Requests.Counts.Errors)
            .Fill("ErrorsByClass", report => report.Requests.Counts)
            .Fill("OpenSockets", report => report.Sockets)
            .Fill("CpuPercent", report => 100 * report.Process.Cpu.Share)
            .Fill("CpuWindowSeconds", report => report.Process.Cpu.Window.TotalSeconds)
            .Fill("WorkingSetMb", report => report.Process.WorkingSetBytes / Mebi)
            .Fill("Gc", report => report.Process)
            .Fill("ThreadPool", report => report.Process);
        CreateMap<ProcessReading, GcWire>()
            .Fill("HeapMb", process => process.HeapBytes / Mebi)
            .Fill("AllocatedMb", process => process.AllocatedBytes / Mebi)
            .Fill("PausePercent", process => 100 * (process.GcPause / process.Uptime));
        CreateMap<ProcessReading, ThreadPoolWire>();
    }

    private void Inventory()
    {
        CreateMap<EndpointReport, EndpointsDiagnosis>().Fill("Status", _ => "ok").Fill("Timestamp", report => report.At);
        CreateMap<Route, RouteWire>();
        CreateMap<DependencyReport, DependenciesDiagnosis>()
            .Fill("Status", report => report.IsComplete ? "ok" : "degraded")
            .Fill("Dependencies", report => new DependenciesWire(report.Core, report.Optional))
            .Fill("Probes", report => Probes(report))
            .Fill("Timestamp", report => report.At);
    }

    private static Dictionary<string, ProbeWire> Probes(DependencyReport report) => new() { ["database"] = Filling.Aged(report.Database, report.At) };
}
