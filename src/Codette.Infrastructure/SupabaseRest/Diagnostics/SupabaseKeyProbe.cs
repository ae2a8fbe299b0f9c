using Codette.Application.Common;
using Codette.Application.Diagnostics;
using Microsoft.Extensions.Options;

namespace Codette.Infrastructure.SupabaseRest.Diagnostics;

/// <summary>Asks the project with each key as whom it takes it.</summary>
internal sealed class SupabaseKeyProbe(SupabaseApi api, IOptions<SupabaseOptions> options) : IKeyProbe
{
    public async Task<IReadOnlyDictionary<string, KeyVerdict>> Ask(CancellationToken cancellationToken)
    {
        var usable = options.Value.Keys.Where(key => key.Reading.IsUsable).ToArray();
        var verdicts = await Task.WhenAll(usable.Select(key => Ask(key, cancellationToken)));
        return usable.Zip(verdicts).ToDictionary(pair => pair.First.Reading.Place.Setting, pair => pair.Second);
    }

    private async Task<KeyVerdict> Ask(SupabaseSetting key, CancellationToken cancellationToken)
    {
        try
        {
            return new KeyVerdict(true, WhoAmI.RoleOf(await api.Send(key, WhoAmI.Ask(), cancellationToken)), null);
        }
        catch (OperationCanceledException)
        {
            return new KeyVerdict(null, null, "The project did not answer in time.");
        }
        catch (StorageException fault)
        {
            return Judge(fault.InnerException as RestException, fault.Error.Message);
        }
        catch (RestException fault)
        {
            return Judge(fault, $"The project answered with {fault.Fault}.");
        }
    }

    /// <summary>
    /// Who refuses something else than the key has taken the key: a function that is not there, a schema that is not exposed, a
    /// right that is missing.
    /// </summary>
    private static KeyVerdict Judge(RestException? answer, string reason) => answer?.Fault switch
    {
        { Code: "PGRST301" or "PGRST302" or "PGRST303" } or { Code: null, Status: 401 or 403 } =>
            new KeyVerdict(false, null, $"The project does not take it ({answer.Fault.Code ?? $"HTTP {answer.Fault.Status}"})."),
        { Code: "PGRST202" or "PGRST106" or "42883" or "42501" or "3F000" } => new KeyVerdict(true, null, reason),
        _ => new KeyVerdict(null, null, reason),
    };
}
