using System.Text.Json;
using AutoMapper;
using Codette.Application.Diagnostics;

namespace Codette.WebApi.Diagnostics;

/// <summary>From what the diagnostics found to what the wire says: the status, the storage and its keys.</summary>
internal sealed class StorageProfile : Profile
{
    public StorageProfile()
    {
        CreateMap<ProbeOutcome, string>().ConvertUsing(outcome => outcome.ToString().ToLowerInvariant());
        CreateMap<DiagnosisState, string>().ConvertUsing(state => JsonNamingPolicy.SnakeCaseLower.ConvertName(state.ToString()));
        Status();
        Database();
        Credentials();
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
        CreateMap<StatusReport, ServicesWire>()
            .Fill("Backend", report => report.Process.IsOverloaded ? "overloaded" : "healthy")
            .Fill("Cache", report => report.Cache.TotalRequests > 0 ? "active" : "idle")
            .Fill("Database", report => !report.Database.IsConnected ? "unreachable" : report.Database.Problems.Count > 0 ? "impaired" : "connected");
        CreateMap<StoreDescription, StoreWire>();
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
            .Fill("LastProbe", report => Filling.Aged(report.Database.Reading, report.At))
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
            .Fill("EffectiveUser", report => report.Reading.EffectiveUser)
            .Fill("Tls", report => report.Reading.IsEncrypted)
            .Fill("Accessible", report => report.IsAccessible)
            .Fill("LatencyMs", report => report.Reading.Read.LatencyMs)
            .Fill("LatencyP50Ms", report => report.Median == null ? null : report.Median.Ms)
            .Fill("LatencySamples", report => report.Median == null ? 0 : report.Median.Samples)
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
            .Fill("Reason", table => table.Probe.Reason)
            .Fill("AsBackend", table => Verdict(table.Probe))
            .Fill("AsAnon", table => table.AsAnon == null ? null : Verdict(table.AsAnon))
            .Fill("AsAnonReason", table => table.AsAnon == null ? table.AnonNote : table.AsAnon.Reason)
            .Fill("Verdict", table => Verdict(table.Probe));
        CreateMap<StorageFiles, FilesWire>().Fill("SizeBytes", files => files.Bytes).Fill("WalBytes", files => files.LogBytes);
        CreateMap<MigrationReading, MigrationsWire>();
    }

    private void Credentials()
    {
        CreateMap<CredentialReport, CredentialsDiagnosis>()
            .Fill("Status", report => report.State == DiagnosisState.NotConfigured ? "not_configured" : report.State == DiagnosisState.Ok ? "ok" : "degraded")
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
            .Fill("ProjectMatch", key => key.Key == null ? null : key.Key.MatchesProject)
            .Fill("Accepted", key => key.Verdict == null ? null : key.Verdict.IsAccepted)
            .Fill("AcceptedReason", key => key.Verdict == null ? null : key.Verdict.Reason)
            .Fill("ServerRole", key => key.Verdict == null ? null : key.Verdict.Role)
            .Fill("Advice", key => key.Key == null ? null : key.Key.Advice);
    }

    private static string Verdict(ProbeStep step) => step.IsOk ? "Accessible" : step.Outcome.ToString();

    private static string Connection(DatabaseReport report) => report.IsConnected ? "Connected" : "Unreachable";
}
