using System.Linq.Expressions;
using System.Text.Json;
using AutoMapper;
using Codette.Application.Diagnostics;
using Route = Codette.Application.Diagnostics.Route;

namespace Codette.WebApi.Diagnostics;

/// <summary>From what the diagnostics found to what the wire says.</summary>
internal sealed class DiagnosticsProfile : Profile
{
    private const double Mebi = 1024 * 1024;

    public DiagnosticsProfile()
    {
        CreateMap<ProbeOutcome, string>().ConvertUsing(outcome => outcome.ToString().ToLowerInvariant());
        Status();
        Database();
        Caches();
        Performance();
        Inventory();
        Security();
    }

    private void Status()
    {
        CreateMap<StatusReport, StatusDiagnosis>()
            .Fill("Status", report => report.IsOperational ? "operational" : "degraded")
            .Fill("UptimeSeconds", report => report.Process.Uptime.TotalSeconds)
            .Fill("Services", report => report)
            .Fill("System", report => report)
            .Fill("Database", report => report)
            .Fill("Endpoints", report => new RouteCountWire(report.Routes))
            .Fill("Timestamp", report => report.At);
        CreateMap<StatusReport, ShortStatus>()
            .Fill("Status", report => report.IsOperational ? "operational" : "degraded")
            .Fill("UptimeSeconds", report => report.Process.Uptime.TotalSeconds)
            .Fill("Services", report => report)
            .Fill("Timestamp", report => report.At);
        CreateMap<StatusReport, ServicesWire>()
            .Fill("Backend", report => report.IsOverloaded ? "overloaded" : "healthy")
            .Fill("Cache", report => report.Cache.TotalRequests > 0 ? "active" : "idle")
            .Fill("Database", report => !report.Database.IsConnected ? "unreachable" : report.Database.Problems.Count > 0 ? "impaired" : "connected");
        CreateMap<StatusReport, SystemWire>()
            .Fill("Server", report => "Codette " + report.Version)
            .Fill("Runtime", report => report.Process.Machine.Runtime)
            .Fill("OperatingSystem", report => report.Process.Machine.OperatingSystem)
            .Fill("Architecture", report => report.Process.Machine.Architecture)
            .Fill("Processors", report => report.Process.Machine.Processors)
            .Fill("StartedAt", report => report.Process.StartedAt);
        CreateMap<StatusReport, DatabaseStatusWire>()
            .Fill("ClientInitialized", report => report.LastSuccess != null)
            .Fill("Connection", report => Connection(report.Database))
            .Fill("Type", report => report.Database.Reading.Type)
            .Fill("AccessibleTables", report => report.Database.AccessibleTables)
            .Fill("LastProbe", report => Aged(report.Database.Reading, report.At))
            .Fill("LastSuccessAt", report => report.LastSuccess);
        CreateMap<RequestCounts, RequestCountsWire>()
            .Fill("Count", counts => counts.Answered)
            .Fill("ErrorsByClass", counts => counts);
        CreateMap<RequestCounts, ErrorsByClassWire>()
            .Fill("Client", counts => counts.ClientErrors)
            .Fill("Server", counts => counts.ServerErrors);
    }

    private void Database()
    {
        CreateMap<DatabaseReport, DatabaseDiagnosis>()
            .Fill("Status", report => report.Problems.Count == 0 ? "ok" : "degraded")
            .Fill("Reasons", report => report.Problems)
            .Fill("Database", report => report)
            .Fill("Timestamp", report => report.Reading.At);
        CreateMap<DatabaseReport, DatabaseWire>()
            .Fill("Connection", report => Connection(report))
            .Fill("Reason", report => report.Reading.Read.Reason)
            .Fill("Type", report => report.Reading.Type)
            .Fill("Version", report => report.Reading.Version)
            .Fill("Location", report => report.Reading.Location)
            .Fill("Accessible", report => report.IsAccessible)
            .Fill("LatencyMs", report => report.Reading.Read.LatencyMs)
            .Fill("Write", report => report.Reading.Write)
            .Fill("Tables", report => report.Reading.Tables.ToDictionary(table => table.Name))
            .Fill("TotalTables", report => report.Reading.Tables.Count)
            .Fill("Files", report => report.Reading.Files)
            .Fill("Migrations", report => report.Reading.Migrations);
        CreateMap<ProbeStep, StepWire>();
        CreateMap<TableReading, TableWire>()
            .Fill("Status", table => table.Probe.IsOk ? "Accessible" : "Inaccessible")
            .Fill("Outcome", table => table.Probe.Outcome)
            .Fill("LatencyMs", table => table.Probe.LatencyMs)
            .Fill("Reason", table => table.Probe.Reason);
        CreateMap<StorageFiles, FilesWire>().Fill("SizeBytes", files => files.Bytes).Fill("WalBytes", files => files.LogBytes);
        CreateMap<MigrationReading, MigrationsWire>();
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

    private void Security()
    {
        CreateMap<CredentialReport, CredentialsDiagnosis>()
            .Fill("Status", report => !report.UsesKey ? "NOT_APPLICABLE" : report.IsSufficient ? "ok" : "degraded")
            .Fill("Credentials", report => report.Keys.ToDictionary(key => key.Name))
            .Fill("Timestamp", report => report.At);
        CreateMap<CredentialReading, CredentialWire>()
            .Fill("Present", key => key.IsPresent)
            .Fill("Used", key => key.IsUsed)
            .Fill("Kind", key => key.Key == null ? null : JsonNamingPolicy.SnakeCaseLower.ConvertName(key.Key.Kind.ToString()))
            .Fill("Role", key => key.Key == null ? null : key.Key.Role)
            .Fill("Length", key => key.Key == null ? default(int?) : key.Key.Length)
            .Fill("Fingerprint", key => key.Key == null ? null : key.Key.Fingerprint)
            .Fill("ExpiresAt", key => key.Key == null ? null : key.Key.ExpiresAt)
            .Fill("ProjectRef", key => key.Key == null ? null : key.Key.ProjectRef)
            .Fill("Advice", key => key.Key == null ? null : key.Key.Advice);
        CreateMap<RowSecurityReport, RlsPoliciesDiagnosis>().Fill("RlsAnalysis", report => report).Fill("Timestamp", report => report.At);
        CreateMap<RowSecurityReport, RlsAnalysisWire>()
            .Fill("SecurityRecommendations", report => report)
            .Fill("Policies", report => report.Policies.ToDictionary(policy => policy.Table, policy => policy.Isolation))
            .Fill("Tables", report => report.Policies);
        CreateMap<RowSecurityReport, RlsJudgementWire>()
            .Fill("UsingServiceRole", report => report.UsesServiceKey);
        CreateMap<TableIsolation, TableIsolationWire>();
    }

    private static string Connection(DatabaseReport report) => report.IsConnected ? "Connected" : "Unreachable";

    private static Dictionary<string, ProbeWire> Probes(DependencyReport report) => new() { ["database"] = Aged(report.Database, report.At) };

    private static ProbeWire Aged(DatabaseReading reading, DateTimeOffset now) => new(
        reading.Read.Outcome.ToString().ToLowerInvariant(), reading.Read.LatencyMs, reading.Read.Reason, reading.At,
        Math.Max(0, (now - reading.At).TotalSeconds));
}

file static class Filling
{
    public static IMappingExpression<TFrom, TTo> Fill<TFrom, TTo, TValue>(
        this IMappingExpression<TFrom, TTo> map, string parameter, Expression<Func<TFrom, TValue>> value) =>
        map.ForCtorParam(parameter, option => option.MapFrom(value));
}
