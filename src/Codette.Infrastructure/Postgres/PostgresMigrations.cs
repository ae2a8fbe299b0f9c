using Codette.Application.Common;
using Dapper;
using DbUp;
using DbUp.Engine;
using DbUp.Engine.Output;
using Npgsql;

namespace Codette.Infrastructure.Postgres;

/// <summary>Brings the schema to what this version needs, and refuses a database from a newer one.</summary>
internal sealed class PostgresMigrations(PostgresAddresses addresses)
{
    public const string Schema = "codette";

    public const string Journal = "schema_versions";

    /// <summary>Whether there is a list, and whether <c>service_role</c> may read it and the login may become that.</summary>
    private const string SelectJournal = $"""
        select count(*) > 0, coalesce(bool_or(
          has_schema_privilege(r.oid, c.relnamespace, 'usage') and has_table_privilege(r.oid, c.oid, 'select')
          and pg_has_role(current_user, r.oid, case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end)), false)
        from pg_class c left join pg_roles r on r.rolname = '{Actor.ServiceRole}'
        where c.relnamespace = to_regnamespace('{Schema}') and c.relname = '{Journal}'
        """;

    private const string SelectApplied = $"select scriptname from {Schema}.{Journal} order by scriptname";

    private const string BecomeService = $"select set_config('role', '{Actor.ServiceRole}', true)";

    /// <summary>
    /// Held while the files are run, by a transaction on a connection of its own: so it holds behind a pooler too, and of nodes
    /// that start together one migrates while the others wait.
    /// </summary>
    private const string TakeTurn = "select pg_advisory_xact_lock(hashtextextended('codette.migrations', 0))";

    private static readonly TimeSpan _forOthers = TimeSpan.FromMinutes(2);

    /// <summary>The files that have been run; empty when there is no schema yet, null when the login may not look.</summary>
    public static async Task<IReadOnlyList<string>?> Applied(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            var (isThere, isForService) = await connection.QuerySingleAsync<(bool, bool)>(
                new CommandDefinition(SelectJournal, cancellationToken: cancellationToken));
            if (!isThere)
            {
                return [];
            }

            // Row security shows the list to the login that made it, and to service_role: the login that asks may be another.
            var become = isForService ? BecomeService : "select null";
            await using var results = await connection.QueryMultipleAsync(
                new CommandDefinition($"{become}; {SelectApplied}", cancellationToken: cancellationToken));
            await results.ReadAsync();
            return [.. await results.ReadAsync<string>()];
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return null;
        }
    }

    /// <summary>Runs what has not been run yet; gives its names.</summary>
    /// <exception cref="StartupException">The schema is not what this version needs, and could not be made so.</exception>
    /// <exception cref="NpgsqlException">The database could not be asked.</exception>
    public async Task<IReadOnlyList<string>> Run(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(PostgresAddresses.Alone(addresses.Backend));
        await connection.OpenInTime(cancellationToken);
        if (await Pending(connection, cancellationToken) is [])
        {
            return [];
        }

        await using var turn = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            TakeTurn, transaction: turn, commandTimeout: (int)_forOthers.TotalSeconds, cancellationToken: cancellationToken));
        var pending = await Pending(connection, cancellationToken); // by now another node may have run them
        if (pending.Count > 0)
        {
            await MakePlaceForJournal(cancellationToken);
            await Task.Run(() => Upgrade(pending), cancellationToken);
        }

        return pending;
    }

    /// <summary>DbUp makes its journal before it runs the first file, which would make the schema for it, and the table guarded.</summary>
    private async Task MakePlaceForJournal(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(PostgresAddresses.Alone(addresses.Backend));
        await connection.OpenInTime(cancellationToken);
        if (await Applied(connection, cancellationToken) is not [])
        {
            return;
        }

        var first = MigrationScripts.Known[0];
        try
        {
            await connection.ExecuteAsync(new CommandDefinition(MigrationScripts.Text(first), cancellationToken: cancellationToken));
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new StartupException(Denied(first, fault), fault);
        }
    }

    private static async Task<IReadOnlyList<string>> Pending(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var applied = await Applied(connection, cancellationToken)
            ?? throw new StartupException(
                $"The login of DATABASE_URL may not read {Schema}.{Journal}: run `migrations apply` with the login that made the "
                + "schema, and give this one service_role.");
        return applied.Except(MigrationScripts.Known).FirstOrDefault() is { } unknown
            ? throw new StartupException($"The schema was made by a newer Codette (it has {unknown}); update Codette or point DATABASE_URL elsewhere.")
            : [.. MigrationScripts.Known.Except(applied)];
    }

    private void Upgrade(IReadOnlyList<string> pending)
    {
        var outcome = DeployChanges.To.PostgresqlDatabase(PostgresAddresses.Alone(addresses.Backend))
            .WithScripts(pending.Select(name => new SqlScript(name, MigrationScripts.Text(name))))
            .JournalToPostgresqlTable(Schema, Journal)
            .WithTransactionPerScript()
            .WithVariablesDisabled()
            .LogTo(new NoOpUpgradeLog())
            .Build()
            .PerformUpgrade();
        if (!outcome.Successful)
        {
            throw new StartupException(Explain(outcome), outcome.Error);
        }
    }

    private static string Explain(DatabaseUpgradeResult outcome)
    {
        var script = outcome.ErrorScript?.Name ?? "the list of what has been run";
        return outcome.Error is PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } denied
            ? Denied(script, denied)
            : $"The schema could not be brought up to date: {script}: {outcome.Error.Message}";
    }

    private static string Denied(string script, PostgresException fault) =>
        $"The schema is not up to date, and the login of DATABASE_URL may not change it ({script}: {fault.MessageText}). "
            + "Let a login that may do it: `migrations apply` runs the files, `migrations print` shows them.";
}
