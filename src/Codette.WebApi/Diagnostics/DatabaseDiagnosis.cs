using System.Text.Json.Serialization;

namespace Codette.WebApi.Diagnostics;

/// <summary>The storage as it just answered.</summary>
/// <param name="Status"><c>ok</c>, or <c>degraded</c> when there are reasons.</param>
/// <param name="State"><c>ok</c>, <c>degraded</c>, <c>failing</c>, <c>not_configured</c> or <c>unknown</c>, as measured.</param>
/// <param name="Reasons">One sentence for each thing that is wrong.</param>
/// <param name="Database">The reading.</param>
/// <param name="Timestamp">The server's time, ISO 8601.</param>
public sealed record DatabaseDiagnosis(string Status, string State, IReadOnlyList<string> Reasons, DatabaseWire Database, DateTimeOffset Timestamp);

/// <summary>The reading of a storage.</summary>
/// <param name="Connection"><c>Connected</c> only after a query that was just answered, else <c>Unreachable</c>.</param>
/// <param name="Reason">Why it is unreachable.</param>
/// <param name="Type">The kind of storage, such as <c>SQLite</c>.</param>
/// <param name="Version">Of its server or library; null when it did not answer.</param>
/// <param name="Location">The path of the file.</param>
/// <param name="EffectiveUser">As whom the database did Codette's own work; null where it has no users, or did not answer.</param>
/// <param name="Tls">Whether the connection is encrypted; null where there is none, or it cannot be told.</param>
/// <param name="Accessible">Whether all tables answered and a write went through.</param>
/// <param name="LatencyMs">Milliseconds for all queries of the probe together.</param>
/// <param name="LatencyP50Ms">The median of the latest probes of this process that were answered; null before the first.</param>
/// <param name="LatencySamples">Of how many, 64 at most.</param>
/// <param name="Write">An empty write, taken through the queue that every write takes.</param>
/// <param name="Tables">Each table, by name.</param>
/// <param name="AccessibleTables">How many of them answered.</param>
/// <param name="TotalTables">How many this version uses.</param>
/// <param name="Files">The files; null when they are gone.</param>
/// <param name="Migrations">The steps of the schema; null when they could not be read.</param>
public sealed record DatabaseWire(
    string Connection, string? Reason, string Type, string? Version, string Location,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? EffectiveUser,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] bool? Tls,
    bool Accessible, double LatencyMs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? LatencyP50Ms,
    int LatencySamples, StepWire Write,
    IReadOnlyDictionary<string, TableWire> Tables, int AccessibleTables, int TotalTables,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] FilesWire? Files,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] MigrationsWire? Migrations);

/// <summary>An attempt.</summary>
/// <param name="Outcome"><c>ok</c>, <c>missing</c>, <c>denied</c>, <c>timeout</c> or <c>failed</c>.</param>
/// <param name="LatencyMs">Milliseconds until the answer.</param>
/// <param name="Reason">One sentence when it did not work.</param>
public sealed record StepWire(string Outcome, double LatencyMs, string? Reason);

/// <summary>A table as it answered a timed query.</summary>
/// <param name="Status"><c>Accessible</c> or <c>Inaccessible</c>.</param>
/// <param name="Outcome"><c>ok</c>, <c>missing</c>, <c>denied</c>, <c>timeout</c> or <c>failed</c>.</param>
/// <param name="LatencyMs">Milliseconds until the answer.</param>
/// <param name="Reason">One sentence when it did not work.</param>
/// <param name="Rows">How many rows; null when there are more than 100,000, which are not counted.</param>
/// <param name="RowEstimate">How many rows the storage thinks there are, counted or estimated; null when it does not know.</param>
/// <param name="AsBackend">
/// The read as Codette itself: <c>Accessible</c>, <c>Denied</c>, <c>Missing</c>, <c>Timeout</c>, or <c>Failed</c> for anything else.
/// </param>
/// <param name="AsAnon">
/// The same as the role <c>anon</c>, where a right to read is enough: its policies may still show no row. Null when it was not tried.
/// </param>
/// <param name="AsAnonReason">One sentence when it did not work, or was not tried.</param>
/// <param name="Verdict">Whether Codette can use it: as <paramref name="AsBackend"/>.</param>
public sealed record TableWire(
    string Status, string Outcome, double LatencyMs, string? Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Rows,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? RowEstimate,
    string AsBackend,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? AsAnon,
    string? AsAnonReason, string Verdict);

/// <summary>The files of an embedded storage.</summary>
/// <param name="SizeBytes">The database.</param>
/// <param name="WalBytes">Its write-ahead log.</param>
/// <param name="FreeBytes">Free space on the disk.</param>
/// <param name="JournalMode">How commits are kept safe, such as <c>wal</c>.</param>
public sealed record FilesWire(long SizeBytes, long WalBytes, long FreeBytes, string? JournalMode);

/// <summary>The steps of the schema, by file name.</summary>
public sealed record MigrationsWire(IReadOnlyList<string> Applied, IReadOnlyList<string> Pending);
