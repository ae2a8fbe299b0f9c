using System.Reflection;
using Codette.Application.Common;
using Dapper;
using DbUp;
using DbUp.Engine;
using DbUp.Engine.Output;
using DbUp.Sqlite.Helpers;
using Microsoft.Data.Sqlite;

namespace Codette.Infrastructure.Sqlite;

/// <summary>Brings the schema to what this version needs, and refuses a database from a newer one.</summary>
internal static class SqliteMigrations
{
    private const string Prefix = "sqlite/";
    private const string Journal = "schema_versions";

    public static IReadOnlyList<string> Known { get; } =
        [.. typeof(SqliteMigrations).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..]).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> Applied(SqliteConnection connection) =>
        connection.ExecuteScalar<long>($"select count(*) from sqlite_master where name = '{Journal}'") == 0
            ? []
            : [.. connection.Query<string>($"select ScriptName from {Journal} order by ScriptName")];

    public static void Run(SqliteConnection connection, string path)
    {
        var applied = Applied(connection);
        if (applied.Except(Known).FirstOrDefault() is { } unknown)
        {
            throw new StartupException(
                $"The database {path} was written by a newer Codette (it has {unknown}); update Codette or point CODETTE_DATA elsewhere.");
        }

        if (applied.Count == Known.Count)
        {
            return;
        }

        using var shared = new SharedConnection(connection);
        var outcome = DeployChanges.To.SqliteDatabase(shared)
            .WithScripts(Known.Select(name => new SqlScript(name, Text(name))))
            .JournalToSqliteTable(Journal)
            .WithTransaction() // the journal is read in it too: of processes that start together one does the work
            .LogTo(new NoOpUpgradeLog())
            .Build()
            .PerformUpgrade();
        if (!outcome.Successful)
        {
            throw new StartupException($"The database {path} could not be brought up to date: {outcome.Error.Message}", outcome.Error);
        }
    }

    private static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
