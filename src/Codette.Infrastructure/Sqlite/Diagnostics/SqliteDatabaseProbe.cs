using Codette.Application.Common;
using Codette.Application.Diagnostics;
using Dapper;
using SQLitePCL;

namespace Codette.Infrastructure.Sqlite.Diagnostics;

internal sealed class SqliteDatabaseProbe(SqliteDatabase database, SqliteWriter writer, TimeProvider time) : IDatabaseProbe
{
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

    private async Task<ProbeStep> Step(Func<Task> attempt)
    {
        var began = time.GetTimestamp();
        var (outcome, reason) = await Try(attempt);
        return new ProbeStep(outcome, time.GetElapsedTime(began).TotalMilliseconds, reason);
    }

    private async Task<(ProbeOutcome Outcome, string? Reason)> Try(Func<Task> attempt)
    {
        try
        {
            // A session that is open still reads a file that has been deleted; nobody else would.
            if (!File.Exists(Location))
            {
                return (ProbeOutcome.Missing, "The database file is gone.");
            }

            await attempt();
            return (ProbeOutcome.Ok, null);
        }
        catch (OperationCanceledException)
        {
            return (ProbeOutcome.Timeout, "The database did not answer in time; another program may hold it.");
        }
        catch (StorageUnavailableException away)
        {
            return (OutcomeOf(away), away.Error.Message);
        }
        catch (Microsoft.Data.Sqlite.SqliteException fault)
        {
            return SqliteTables.Tell(fault);
        }
    }

    /// <summary>The file is there, so what cannot be opened may not be.</summary>
    internal static ProbeOutcome OutcomeOf(StorageUnavailableException away) => away.Error.Code switch
    {
        "storage_locked" or "storage_busy" => ProbeOutcome.Timeout,
        "storage_missing" or "storage_read_only" => ProbeOutcome.Denied,
        _ => ProbeOutcome.Failed,
    };

    private sealed record Contents(string Version, string? JournalMode, IReadOnlyList<TableReading> Tables, MigrationReading Migrations);
}
