using Codette.Application.Common;
using Codette.Application.Diagnostics;
using Codette.Application.Identity;
using Microsoft.Extensions.Options;

namespace Codette.Infrastructure.SupabaseRest.Diagnostics;

/// <summary>Asks the project for a row of each table, and for a write of none.</summary>
internal sealed class SupabaseDatabaseProbe(SupabaseApi api, IOptions<SupabaseOptions> options, TimeProvider time) : IDatabaseProbe
{
    /// <summary>Those that Codette reads and writes; the list of what was run is of the migrations alone.</summary>
    private static readonly (string Name, string Column, bool HasOwner)[] _tables =
    [
        ("conversations", "id", true), ("feedback", "response_id", true), ("knowledge", "slug", false), ("knowledge_edition", "digest", false),
        ("messages", "id", true), ("studio_sessions", "id", true), ("suggestions", "id", true),
    ];

    public string Type => "Supabase";

    public string Location => options.Value.Url!.GetLeftPart(UriPartial.Authority);

    public async Task<DatabaseReading> Probe(CancellationToken cancellationToken)
    {
        var read = await Step(() => api.Send(
            Caller.Service, RestRequest.Call("who_am_i", new NoArguments(), RestJson.Plain.NoArguments).Repeatable(), cancellationToken));
        var tables = read.IsOk ? await Task.WhenAll(_tables.Select(table => Try(table, cancellationToken))) : [];
        var write = read.IsOk ? await Step(() => api.Send(Caller.Service, EmptyWrite(), cancellationToken)) : read;
        return new DatabaseReading(Type, Version: null, Location, read, write, tables, Files: null, Migrations: null, time.GetUtcNow());
    }

    private static RestRequest EmptyWrite() => RestRequest.Delete("knowledge_edition").Where("digest", "eq", "").Repeatable();

    private async Task<TableReading> Try((string Name, string Column, bool HasOwner) table, CancellationToken cancellationToken)
    {
        long? rows = null;
        var step = await Step(async () => rows = (await api.Send(
            Caller.Service, RestRequest.Read(table.Name).Select(table.Column).Limit(1).Count(), cancellationToken)).Total);
        return new TableReading(table.Name, step, rows, table.HasOwner);
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
            return (ProbeOutcome.Timeout, "The project did not answer in time.");
        }
        catch (StorageException fault)
        {
            return (OutcomeOf(fault), fault.Error.Message);
        }
        catch (RestException fault)
        {
            return (ProbeOutcome.Failed, $"The project answered with {fault.Fault}.");
        }
    }

    private static ProbeOutcome OutcomeOf(StorageException fault) => fault.Error.Code switch
    {
        "storage_timeout" or "storage_locked" or "storage_busy" => ProbeOutcome.Timeout,
        "storage_schema" => ProbeOutcome.Missing,
        "storage_denied" or "storage_read_only" or "storage_public_key" or "row_security_denied" => ProbeOutcome.Denied,
        _ => ProbeOutcome.Failed,
    };
}
