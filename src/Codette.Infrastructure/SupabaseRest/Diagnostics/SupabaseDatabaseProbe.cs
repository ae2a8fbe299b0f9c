using Codette.Application.Common;
using Codette.Application.Diagnostics;
using Codette.Application.Identity;
using Microsoft.Extensions.Options;

namespace Codette.Infrastructure.SupabaseRest.Diagnostics;

/// <summary>Asks the project for a row of each table, and for a write of none.</summary>
internal sealed class SupabaseDatabaseProbe(
    SupabaseApi api, SupabaseAccess access, IOptions<SupabaseOptions> options, TimeProvider time) : IDatabaseProbe
{
    /// <summary>Those that Codette reads and writes; the list of what was run is of the migrations alone.</summary>
    private static readonly (string Name, string Column)[] _tables =
    [
        ("conversations", "id"), ("feedback", "response_id"), ("knowledge", "slug"), ("knowledge_edition", "digest"),
        ("messages", "id"), ("studio_sessions", "id"), ("suggestions", "id"),
    ];

    private readonly ProbeTimer _timer = new(time, Tell);

    public string Type => "Supabase";

    public string Location => options.Value.Url!.GetLeftPart(UriPartial.Authority);

    public async Task<DatabaseReading> Probe(CancellationToken cancellationToken)
    {
        string? user = null;
        var read = await _timer.Try(async () => user = WhoAmI.RoleOf(await api.Send(Caller.Service, WhoAmI.Ask(), cancellationToken)));
        var tables = read.IsOk ? await Task.WhenAll(_tables.Select(table => Try(table, cancellationToken))) : [];
        var write = read.IsOk ? await _timer.Try(() => api.Send(Caller.Service, EmptyWrite(), cancellationToken)) : read;
        return new DatabaseReading(Type, Version: null, Location, read, write, tables, Files: null, Migrations: null, time.GetUtcNow())
        {
            EffectiveUser = user,
            IsEncrypted = read.IsOk ? options.Value.Url!.Scheme == Uri.UriSchemeHttps : null,
        };
    }

    private static RestRequest EmptyWrite() => RestRequest.Delete("knowledge_edition").Where("digest", "eq", "").Repeatable();

    private async Task<TableReading> Try((string Name, string Column) table, CancellationToken cancellationToken)
    {
        var anon = TryAsAnon(table.Name, table.Column, cancellationToken);
        long? rows = null;
        var step = await _timer.Try(async () => rows = (await api.Send(
            Caller.Service, RestRequest.Read(table.Name).Select(table.Column).Limit(1).Count(), cancellationToken)).Total);
        return new TableReading(table.Name, step, rows)
        {
            RowEstimate = rows,
            AsAnon = await anon,
            AnonNote = access.PublicKey is null ? "Not asked: no public key is set." : null,
        };
    }

    private async Task<ProbeStep?> TryAsAnon(string table, string column, CancellationToken cancellationToken) => access.PublicKey is { } key
        ? await _timer.Try(() => api.Send(key, RestRequest.Read(table).Select(column).Limit(1), cancellationToken))
        : null;

    private static (ProbeOutcome Outcome, string Reason)? Tell(Exception fault) => fault switch
    {
        OperationCanceledException => (ProbeOutcome.Timeout, "The project did not answer in time."),
        StorageException away => (OutcomeOf(away), away.Error.Message),
        RestException known => (ProbeOutcome.Failed, $"The project answered with {known.Fault}."),
        _ => null,
    };

    private static ProbeOutcome OutcomeOf(StorageException fault) => fault.Error.Code switch
    {
        "storage_timeout" or "storage_locked" or "storage_busy" => ProbeOutcome.Timeout,
        "storage_schema" => ProbeOutcome.Missing,
        "storage_denied" or "storage_read_only" or "storage_public_key" or "row_security_denied" => ProbeOutcome.Denied,
        _ => ProbeOutcome.Failed,
    };
}
