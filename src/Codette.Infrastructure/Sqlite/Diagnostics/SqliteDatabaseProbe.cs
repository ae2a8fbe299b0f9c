using Codette.Application.Common;
using Codette.Application.Diagnostics;
using Dapper;
using SQLitePCL;

namespace Codette.Infrastructure.Sqlite.Diagnostics;

internal sealed class SqliteDatabaseProbe(SqliteDatabase database, SqliteWriter writer, TimeProvider time) : IDatabaseProbe
{
    private readonly ProbeTimer _timer = new(time, Tell);

    public string Type => "SQLite";

    public string Location => database.Options.Path;

    public async Task<DatabaseReading> Probe(CancellationToken cancellationToken)
    {
        var contents = default(Contents);
        var read = await Step(
            async () => contents = await Task.Run(() => database.Read(open => Look(open, cancellationToken), cancellationToken), cancellationToken)
                .WaitAsync(cancellationToken));
        var write = read.IsOk ? await Step(() => writer.Do(_ => true, cancellationToken).WaitAsync(cancellationToken)) : read;
        return new DatabaseReading(
            Type, contents?.Version, Location, read, write, contents?.Tables ?? [], SqliteFiles.Read(Location, contents?.JournalMode),
            contents?.Migrations, time.GetUtcNow());
    }

    private Contents Look(SqliteSession open, CancellationToken cancellationToken)
    {
        var connection = open.Connection;
        // A statement that takes too long is stopped in its loop, so that the session is free again.
        using var stop = cancellationToken.UnsafeRegister(handle => raw.sqlite3_interrupt((sqlite3)handle!), connection.Handle);
        var version = connection.ExecuteScalar<string>("select sqlite_version()")!;
        var journal = connection.ExecuteScalar<string>("pragma journal_mode");
        var tables = SqliteTables.Read(connection, time);
        var applied = SqliteMigrations.Applied(connection);
        return new Contents(version, journal, tables, new MigrationReading(applied, [.. SqliteMigrations.Known.Except(applied)]));
    }

    /// <summary>A session that is open still reads a file that has been deleted; nobody else would.</summary>
    private async Task<ProbeStep> Step(Func<Task> attempt) => File.Exists(Location)
        ? await _timer.Try(attempt)
        : new ProbeStep(ProbeOutcome.Missing, 0, "The database file is gone.");

    private static (ProbeOutcome Outcome, string Reason)? Tell(Exception fault) => fault switch
    {
        OperationCanceledException => (ProbeOutcome.Timeout, "The database did not answer in time; another program may hold it."),
        StorageUnavailableException away => (OutcomeOf(away), away.Error.Message),
        Microsoft.Data.Sqlite.SqliteException known => SqliteTables.Tell(known),
        _ => null,
    };

    /// <summary>The file is there, so what cannot be opened may not be.</summary>
    internal static ProbeOutcome OutcomeOf(StorageUnavailableException away) => away.Error.Code switch
    {
        "storage_locked" or "storage_busy" => ProbeOutcome.Timeout,
        "storage_missing" or "storage_read_only" => ProbeOutcome.Denied,
        _ => ProbeOutcome.Failed,
    };

    private sealed record Contents(string Version, string? JournalMode, IReadOnlyList<TableReading> Tables, MigrationReading Migrations);
}
