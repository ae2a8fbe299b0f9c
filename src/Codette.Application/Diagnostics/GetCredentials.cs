using Codette.Application.Common;
using Codette.Domain.Common;
using Codette.Domain.Identity;
using MediatR;

namespace Codette.Application.Diagnostics;

/// <summary>Tells which keys are set and which is used, never what they are.</summary>
public sealed record GetCredentials : IQuery<CredentialReport>;

/// <summary>The keys by name.</summary>
/// <param name="Store">The kind of storage in use.</param>
/// <param name="CurrentKeyUsed">
/// The project's key that the storage is asked with: <c>Service Role Key</c>, <c>Anon Key</c>, or <c>None</c>, as for a storage
/// that has no such keys.
/// </param>
/// <param name="Message">What that means, for people.</param>
/// <param name="State">Whether all that Codette does can be done with them.</param>
/// <param name="Reasons">One sentence for each thing that is wrong, or not known.</param>
/// <param name="Keys">Every setting that could hold a key.</param>
/// <param name="At">When it was read.</param>
public sealed record CredentialReport(
    string Store, string CurrentKeyUsed, string Message, DiagnosisState State, IReadOnlyList<string> Reasons,
    IReadOnlyList<CredentialReading> Keys, DateTimeOffset At);

internal sealed class GetCredentialsHandler(
    ICredentialProbe credentials, IEnumerable<IKeyProbe> probes, DatabaseWatch watch, StoreDescription store, TimeProvider time)
    : IRequestHandler<GetCredentials, Result<CredentialReport>>
{
    public const string ServiceKey = "Service Role Key";

    private const string PublicKey = "Anon Key", NoKey = "None";

    public async Task<Result<CredentialReport>> Handle(GetCredentials request, CancellationToken cancellationToken)
    {
        var keys = credentials.Read();
        DatabaseReading? login = null;
        if (probes.FirstOrDefault() is { } probe)
        {
            var verdicts = await Ask(probe, cancellationToken);
            keys = [.. keys.Select(key => key with { Verdict = verdicts.GetValueOrDefault(key.Name) })];
        }
        else if (store.Keys.Count > 0)
        {
            login = await watch.Probe(cancellationToken);
        }

        var (state, reasons) = CredentialJudgement.Of(store, keys, login);
        return new CredentialReport(
            store.Kind, KeyInUse(keys), CredentialJudgement.Explain(store, keys, reasons), state, reasons, keys, time.GetUtcNow());
    }

    /// <summary>Of several the one that may do most: Codette's own work is done with it.</summary>
    public static string KeyInUse(IReadOnlyList<CredentialReading> keys)
    {
        var roles = keys.Where(key => key.IsUsed).Select(key => key.Key?.Role).ToArray();
        return roles.Contains(KeyRoles.Service) ? ServiceKey : roles.Contains(KeyRoles.Anon) ? PublicKey : NoKey;
    }

    private async Task<IReadOnlyDictionary<string, KeyVerdict>> Ask(IKeyProbe probe, CancellationToken cancellationToken)
    {
        using var enough = new CancellationTokenSource(DatabaseWatch.Enough, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, cancellationToken);
        return await probe.Ask(either.Token);
    }
}
