using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Domain.Identity;
using Codette.Infrastructure.SupabaseRest.Knowledge;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Codette.Infrastructure.SupabaseRest;

/// <summary>
/// Asks the project as whom it answers, tells that and nothing else, and brings the knowledge base. A project that is away does
/// not stop the start: it is asked again until it answers.
/// </summary>
internal sealed class SupabaseStartup(
    SupabaseApi api, SupabaseAccess access, IOptions<SupabaseOptions> options, TimeProvider time, ILogger<SupabaseStartup> logger) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(5);

    private string? _told;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var setting in options.Value.Keys.Select(key => key.Reading).Where(reading => reading.Advice is not null))
        {
            SupabaseLog.Advice(logger, setting.Place.Setting, setting.Advice!);
        }

        if (!await Begin(isFirst: true, cancellationToken))
        {
            await base.StartAsync(cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        do
        {
            await Task.Delay(_pause, time, stoppingToken);
        }
        while (!await Begin(isFirst: false, stoppingToken));
    }

    /// <summary>False when it has to be tried again.</summary>
    private async Task<bool> Begin(bool isFirst, CancellationToken cancellationToken)
    {
        try
        {
            var role = WhoAmI.RoleOf(await api.Send(Caller.Service, WhoAmI.Ask(), cancellationToken)) ?? "nobody";
            Tell(role);
            if (role == KeyRoles.Service)
            {
                await SupabaseRestKnowledgeEdition.Bring(api, cancellationToken);
            }

            return true;
        }
        catch (StorageException fault)
        {
            var cause = fault.InnerException is HttpRequestException network ? $" ({network.Message})" : "";
            return NotYet(isFirst, $"{fault.Error.Message}{cause}");
        }
        catch (RestException fault)
        {
            return NotYet(isFirst, $"It answered with {fault.Fault}.");
        }
    }

    private bool NotYet(bool isFirst, string reason)
    {
        if (isFirst)
        {
            SupabaseLog.NotReachable(logger, reason);
        }

        return false;
    }

    /// <summary>Once: what comes after it may have to be tried again.</summary>
    private void Tell(string role)
    {
        if (role == _told)
        {
            return;
        }

        _told = role;
        switch (role)
        {
            case KeyRoles.Service:
                SupabaseLog.ServiceRole(logger);
                break;
            case KeyRoles.Anon:
                SupabaseLog.Anon(logger, access.Choice.Warning ?? "The key is a public one.");
                break;
            default:
                SupabaseLog.OtherRole(logger, role);
                break;
        }
    }
}
