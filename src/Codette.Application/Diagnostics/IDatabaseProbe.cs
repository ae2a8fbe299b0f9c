namespace Codette.Application.Diagnostics;

/// <summary>Asks the storage itself how it is.</summary>
public interface IDatabaseProbe
{
    /// <summary>The kind of storage, such as <c>SQLite</c>.</summary>
    string Type { get; }

    /// <summary>Where it is: a path or a host. Never holds a secret.</summary>
    string Location { get; }

    /// <summary>
    /// Runs a timed query on every table and an empty write. What fails is told in the reading and never thrown; after
    /// <paramref name="cancellationToken"/> it gives what is known by then.
    /// </summary>
    Task<DatabaseReading> Probe(CancellationToken cancellationToken);
}

/// <summary>How an attempt ended.</summary>
public enum ProbeOutcome
{
    /// <summary>It worked.</summary>
    Ok,

    /// <summary>What was asked for is not there.</summary>
    Missing,

    /// <summary>It is there, and may not be used.</summary>
    Denied,

    /// <summary>No answer in time; a locked database is one.</summary>
    Timeout,

    /// <summary>Anything else; the reason tells.</summary>
    Failed,
}

/// <summary>One attempt.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="LatencyMs">How long it took, in milliseconds.</param>
/// <param name="Reason">One sentence when it did not work, else null.</param>
public sealed record ProbeStep(ProbeOutcome Outcome, double LatencyMs, string? Reason)
{
    public bool IsOk => Outcome == ProbeOutcome.Ok;
}

/// <summary>A storage as it answered.</summary>
/// <param name="Type">The kind of storage.</param>
/// <param name="Version">The version of its server or library, as it gives it; null when it did not answer.</param>
/// <param name="Location">Where it is.</param>
/// <param name="Read">The reading part as a whole.</param>
/// <param name="Write">An empty write, taken through the queue that every write takes.</param>
/// <param name="Tables">One for each table that this version of Codette uses.</param>
/// <param name="Files">The files of an embedded storage; null for others and when they are gone.</param>
/// <param name="Migrations">Null when they could not be read.</param>
/// <param name="At">When the probe ended.</param>
public sealed record DatabaseReading(
    string Type, string? Version, string Location, ProbeStep Read, ProbeStep Write, IReadOnlyList<TableReading> Tables,
    StorageFiles? Files, MigrationReading? Migrations, DateTimeOffset At)
{
    /// <summary>As whom the database did Codette's own work; null where it has no users, or did not answer.</summary>
    public string? EffectiveUser { get; init; }

    /// <summary>Whether the connection to it is encrypted; null where there is none, or it cannot be told.</summary>
    public bool? IsEncrypted { get; init; }
}

/// <summary>A table as it answered.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Probe">The timed query.</param>
/// <param name="Rows">How many rows; null when there are more than 100,000, which are not counted.</param>
public sealed record TableReading(string Name, ProbeStep Probe, long? Rows)
{
    /// <summary>How many rows the storage thinks there are, counted or estimated; null when it does not know.</summary>
    public long? RowEstimate { get; init; }

    /// <summary>A read as the role of those who did not sign in; null when it was not tried.</summary>
    public ProbeStep? AsAnon { get; init; }

    /// <summary>One sentence when it was not tried as that role, else null.</summary>
    public string? AnonNote { get; init; }
}

/// <summary>The files of an embedded storage.</summary>
/// <param name="Bytes">The size of the database.</param>
/// <param name="LogBytes">The size of its write-ahead log.</param>
/// <param name="FreeBytes">Free space on its disk.</param>
/// <param name="JournalMode">How it keeps commits safe, such as <c>wal</c>; null when it did not answer.</param>
/// <param name="OpenToOthers">Whether other users of the machine may read the file; null where that cannot be told.</param>
public sealed record StorageFiles(long Bytes, long LogBytes, long FreeBytes, string? JournalMode, bool? OpenToOthers);

/// <summary>Which steps of the schema are done, by file name.</summary>
public sealed record MigrationReading(IReadOnlyList<string> Applied, IReadOnlyList<string> Pending);
