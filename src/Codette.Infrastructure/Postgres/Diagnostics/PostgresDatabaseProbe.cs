using Codette.Application.Common;
using Codette.Application.Diagnostics;
using Npgsql;

namespace Codette.Infrastructure.Postgres.Diagnostics;

internal sealed class PostgresDatabaseProbe(PostgresDatabase database, PostgresAddresses addresses, TimeProvider time) : IDatabaseProbe
{
    private const int MostCounted = 100_000;

    private const string SelectServer = "select current_setting('server_version'), to_regclass('codette.schema_versions') is not null";

    private const string SelectApplied = "select scriptname as Name from codette.schema_versions order by scriptname";

    private const string EmptyWrite = "update codette.knowledge_edition set digest = digest where false";

    public string Type => "PostgreSQL";

    public string Location => addresses.Location;

    public async Task<DatabaseReading> Probe(CancellationToken cancellationToken)
    {
        var contents = new Contents();
        var read = await Step(() => Look(contents, cancellationToken));
        var write = read.IsOk
            ? await Step(() => database.Execute(Application.Identity.Caller.Service, new Statement(EmptyWrite), repeatable: true, cancellationToken))
            : read;
        return new DatabaseReading(
            Type, contents.Version, Location, read, write, contents.Tables, Files: null, contents.Migrations, time.GetUtcNow());
    }

    private async Task Look(Contents contents, CancellationToken cancellationToken)
    {
        bool hasJournal;
        (contents.Version, hasJournal) = await database.Query(
            Actor.Service, new Statement(SelectServer),
            static async (reader, token) => await reader.ReadAsync(token) ? (reader.GetString(0), reader.GetBoolean(1)) : ("", false),
            cancellationToken);
        var found = await database.Query<FoundTable>(Application.Identity.Caller.Service, PostgresTables.Look(), cancellationToken);
        foreach (var name in PostgresTables.Expected)
        {
            contents.Tables.Add(await Try(name, found.Find(table => table.Name == name), cancellationToken));
        }

        var applied = hasJournal ? await database.Query(Actor.Service, new Statement(SelectApplied), ReadNames, cancellationToken) : [];
        contents.Migrations = new MigrationReading(applied, [.. MigrationScripts.Known.Except(applied)]);
    }

    private async Task<TableReading> Try(string name, FoundTable? found, CancellationToken cancellationToken)
    {
        if (found is null)
        {
            return new TableReading(name, new ProbeStep(ProbeOutcome.Missing, 0, "There is no such table; run: migrations apply."), null, false);
        }

        var rows = 0L;
        // The names come from the migrations; a parameter cannot stand for a table.
        var count = new Statement($"select count(*) from (select 1 from codette.{name} limit {MostCounted + 1}) as few");
        var step = await Step(async () => rows = await database.Query(
            Actor.Service, count, static async (reader, token) => await reader.ReadAsync(token) ? reader.GetInt64(0) : 0, cancellationToken));
        return new TableReading(
            name, step, step.IsOk && rows <= MostCounted ? rows : null, found.HasOwner,
            new RowSecurityReading(found.IsEnabled, found.IsForced, found.Policies));
    }

    private async Task<ProbeStep> Step(Func<Task> attempt)
    {
        var began = time.GetTimestamp();
        var (outcome, reason) = await Try(attempt);
        return new ProbeStep(outcome, time.GetElapsedTime(began).TotalMilliseconds, reason);
    }

    private static async Task<(ProbeOutcome Outcome, string? Reason)> Try(Func<Task> attempt)
    {
        try
        {
            await attempt();
            return (ProbeOutcome.Ok, null);
        }
        catch (OperationCanceledException)
        {
            return (ProbeOutcome.Timeout, "The database did not answer in time.");
        }
        catch (StorageException fault)
        {
            var cause = fault.InnerException is NpgsqlException known ? $" ({PostgresFaults.Reason(known).TrimEnd('.')})" : "";
            return (OutcomeOf(fault), $"{fault.Error.Message}{cause}");
        }
        catch (PostgresException fault)
        {
            return (ProbeOutcome.Failed, $"PostgreSQL answered with error {fault.SqlState}.");
        }
    }

    private static ProbeOutcome OutcomeOf(StorageException fault) => fault.Error.Code switch
    {
        "storage_timeout" or "storage_locked" or "storage_busy" => ProbeOutcome.Timeout,
        "storage_schema" => ProbeOutcome.Missing,
        "storage_denied" or "storage_read_only" => ProbeOutcome.Denied,
        _ => ProbeOutcome.Failed,
    };

    private static async ValueTask<List<string>> ReadNames(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private sealed class Contents
    {
        public string? Version { get; set; }

        public List<TableReading> Tables { get; } = [];

        public MigrationReading? Migrations { get; set; }
    }
}
