using Codette.Application.Common;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Diagnostics;

/// <summary>Asks the database how it is.</summary>
public sealed record GetDatabase : IQuery<DatabaseReport>;

/// <summary>The database as it answered.</summary>
/// <param name="Reading">The probe.</param>
/// <param name="Problems">One sentence for each thing that is wrong; empty when nothing is.</param>
public sealed record DatabaseReport(DatabaseReading Reading, IReadOnlyList<string> Problems)
{
    /// <summary>Of the latest probes of this process; null where nobody asked for it.</summary>
    public LatencyMedian? Median { get; init; }

    public DiagnosisState State =>
        !IsConnected ? DiagnosisState.Failing : Problems.Count > 0 ? DiagnosisState.Degraded : DiagnosisState.Ok;

    /// <summary>A query was answered.</summary>
    public bool IsConnected => Reading.Read.IsOk;

    /// <summary>All tables answered and a write went through.</summary>
    public bool IsAccessible => IsConnected && Reading.Write.IsOk && AccessibleTables == Reading.Tables.Count;

    public int AccessibleTables => Reading.Tables.Count(table => table.Probe.IsOk);
}

internal sealed class GetDatabaseHandler(DatabaseWatch watch) : IRequestHandler<GetDatabase, Result<DatabaseReport>>
{
    private const long LittleSpace = 100 * 1024 * 1024;

    public async Task<Result<DatabaseReport>> Handle(GetDatabase request, CancellationToken cancellationToken) =>
        Judge(await watch.Probe(cancellationToken)) with { Median = watch.Median };

    /// <summary>Says what is wrong with a database that answered like this.</summary>
    public static DatabaseReport Judge(DatabaseReading reading) => new(reading, [.. Problems(reading)]);

    private static IEnumerable<string> Problems(DatabaseReading reading)
    {
        if (reading.Read is { IsOk: false } read)
        {
            yield return $"The database is unreachable: {read.Reason}";
            yield break; // what else cannot be told follows from it
        }

        if (reading.Write is { IsOk: false } write)
        {
            yield return $"The database takes no writes: {write.Reason}";
        }

        foreach (var table in reading.Tables.Where(table => !table.Probe.IsOk))
        {
            yield return $"The table {table.Name} cannot be used: {table.Probe.Reason}";
        }

        if (reading.Migrations is { Pending: { Count: > 0 } pending })
        {
            yield return $"The schema is not up to date; pending: {string.Join(", ", pending)}.";
        }

        if (reading.Files is { FreeBytes: < LittleSpace } files)
        {
            yield return string.Create(null, $"Only {files.FreeBytes / 1_048_576} MB are free on the disk of the database.");
        }
    }
}
