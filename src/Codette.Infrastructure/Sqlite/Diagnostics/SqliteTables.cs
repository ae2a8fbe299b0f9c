using System.Reflection;
using System.Text.RegularExpressions;
using Codette.Application.Common;
using Codette.Application.Diagnostics;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Codette.Infrastructure.Sqlite.Diagnostics;

/// <summary>Tries each table that the migrations make.</summary>
internal static partial class SqliteTables
{
    private const int MostCounted = 100_000;

    private const string NoRoles = "SQLite has no such role.";

    private const int Interrupted = 9, NoPermission = 3, NotAuthorized = 23;

    /// <summary>The tables of this version, read from its own migrations.</summary>
    public static IReadOnlyList<string> Expected { get; } = [.. SqliteMigrations.Known.SelectMany(CreatedBy).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<TableReading> Read(SqliteConnection connection, TimeProvider time)
    {
        var present = connection.Query<string>("select name from sqlite_master where type = 'table'").ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Expected.Select(table => present.Contains(table)
                ? Try(connection, table, time)
                : new TableReading(table, new ProbeStep(ProbeOutcome.Missing, 0, "There is no such table."), null) { AnonNote = NoRoles }),
        ];
    }

    /// <summary>Of these tables, whose rows name their owners.</summary>
    public static IReadOnlySet<string> Owned(SqliteConnection connection) => Expected
        .Where(table => connection.ExecuteScalar<bool>("select count(*) from pragma_table_info(@table) where name = 'owner'", new { table }))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>What a fault of a statement means to a diagnosis.</summary>
    public static (ProbeOutcome Outcome, string Reason) Tell(SqliteException fault) => fault.SqliteErrorCode switch
    {
        Interrupted => (ProbeOutcome.Timeout, "The query took too long."),
        NoPermission or NotAuthorized => (ProbeOutcome.Denied, "The database refused access."),
        _ when SqliteFaults.Translate(fault) is StorageUnavailableException away => (SqliteDatabaseProbe.OutcomeOf(away), away.Error.Message),
        _ => (ProbeOutcome.Failed, $"SQLite answered with error {fault.SqliteExtendedErrorCode}."),
    };

    private static TableReading Try(SqliteConnection connection, string table, TimeProvider time)
    {
        var began = time.GetTimestamp();
        try
        {
            // The names come from the migrations; a parameter cannot stand for a table.
            var rows = connection.ExecuteScalar<long>(
                $"select count(*) from (select 1 from {table} limit {MostCounted + 1})");
            var latency = time.GetElapsedTime(began).TotalMilliseconds;
            return new TableReading(table, new ProbeStep(ProbeOutcome.Ok, latency, null), rows > MostCounted ? null : rows)
            {
                RowEstimate = rows > MostCounted ? null : rows,
                AnonNote = NoRoles,
            };
        }
        catch (SqliteException fault)
        {
            var (outcome, reason) = Tell(fault);
            return new TableReading(table, new ProbeStep(outcome, time.GetElapsedTime(began).TotalMilliseconds, reason), null) { AnonNote = NoRoles };
        }
    }

    private static IEnumerable<string> CreatedBy(string migration)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("sqlite/" + migration)!;
        using var reader = new StreamReader(stream);
        return [.. Creation().Matches(reader.ReadToEnd()).Select(match => match.Groups[1].Value)];
    }

    [GeneratedRegex(@"^create (?:virtual )?table if not exists (\w+)", RegexOptions.Multiline)]
    private static partial Regex Creation();
}
