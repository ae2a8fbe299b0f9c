using Codette.Application.Common;
using Codette.Application.Diagnostics;
using Npgsql;

namespace Codette.Infrastructure.Postgres.Diagnostics;

internal sealed class PostgresDatabaseProbe(PostgresDatabase database, PostgresAddresses addresses, TimeProvider time) : IDatabaseProbe
{
    private const int MostCounted = 100_000;

    private const string Gone = "There is no such table; run: migrations apply.";

    private const string SelectApplied = "select scriptname as Name from codette.schema_versions order by scriptname";

    private const string EmptyWrite = "update codette.knowledge_edition set digest = digest where false";

    private readonly ProbeTimer _timer = new(time, Tell);

    public string Type => "PostgreSQL";

    public string Location => addresses.Location;

    public async Task<DatabaseReading> Probe(CancellationToken cancellationToken)
    {
        var contents = new Contents();
        var read = await _timer.Try(() => Look(contents, cancellationToken));
        var write = read.IsOk
            ? await _timer.Try(() => database.Execute(Application.Identity.Caller.Service, new Statement(EmptyWrite), repeatable: true, cancellationToken))
            : read;
        return new DatabaseReading(
            Type, contents.Server?.Version, Location, read, write, contents.Tables, Files: null, contents.Migrations, time.GetUtcNow())
        {
            EffectiveUser = contents.Server?.User,
            IsEncrypted = contents.Server?.IsEncrypted,
        };
    }

    private async Task Look(Contents contents, CancellationToken cancellationToken)
    {
        var server = contents.Server = await database.Run(FoundServer.Look(), cancellationToken);
        var found = await database.Query<FoundTable>(Application.Identity.Caller.Service, PostgresTables.Look(), cancellationToken);
        foreach (var name in PostgresTables.Expected)
        {
            contents.Tables.Add(await Try(name, found.Find(table => table.Name == name), cancellationToken));
        }

        var applied = server.HasJournal ? await database.Query(Actor.Service, new Statement(SelectApplied), ReadNames, cancellationToken) : [];
        contents.Migrations = new MigrationReading(applied, [.. MigrationScripts.Known.Except(applied)]);
    }

    private async Task<TableReading> Try(string name, FoundTable? found, CancellationToken cancellationToken)
    {
        if (found is null)
        {
            return new TableReading(name, new ProbeStep(ProbeOutcome.Missing, 0, Gone), null) { AsAnon = new ProbeStep(ProbeOutcome.Missing, 0, Gone) };
        }

        var rows = 0L;
        // The names come from the migrations; a parameter cannot stand for a table.
        var count = new Statement($"select count(*) from (select 1 from codette.{name} limit {MostCounted + 1}) as few");
        var step = await _timer.Try(async () => rows = await database.Query(
            Actor.Service, count, static async (reader, token) => await reader.ReadAsync(token) ? reader.GetInt64(0) : 0, cancellationToken));
        return new TableReading(name, step, step.IsOk && rows <= MostCounted ? rows : null)
        {
            RowEstimate = found.Estimate,
            AsAnon = await TryAsAnon(found, cancellationToken),
            AnonNote = found.AnonMayRead is null ? "The database has no role anon." : null,
        };
    }

    /// <summary>The catalogue tells at once what it may not read; what it may, is read.</summary>
    private async Task<ProbeStep?> TryAsAnon(FoundTable found, CancellationToken cancellationToken) => found.AnonMayRead switch
    {
        null => null,
        false => new ProbeStep(ProbeOutcome.Denied, 0, "The role anon has no right to read it."),
        true => await _timer.Try(() => database.Query(
            Actor.Anon, new Statement($"select 1 from codette.{found.Name} limit 1"),
            static async (reader, token) => await reader.ReadAsync(token), cancellationToken)),
    };

    private static (ProbeOutcome Outcome, string Reason)? Tell(Exception fault) => fault switch
    {
        OperationCanceledException => (ProbeOutcome.Timeout, "The database did not answer in time."),
        StorageException { InnerException: NpgsqlException known } away =>
            (OutcomeOf(away), $"{away.Error.Message} ({PostgresFaults.Reason(known).TrimEnd('.')})"),
        StorageException away => (OutcomeOf(away), away.Error.Message),
        PostgresException known => (ProbeOutcome.Failed, $"PostgreSQL answered with error {known.SqlState}."),
        _ => null,
    };

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
        public FoundServer? Server { get; set; }

        public List<TableReading> Tables { get; } = [];

        public MigrationReading? Migrations { get; set; }
    }
}
