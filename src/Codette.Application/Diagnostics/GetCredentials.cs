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
/// What the storage is asked with: <c>Service Role Key</c> or <c>Anon Key</c> of a project, the name of a setting, or <c>None</c>.
/// </param>
/// <param name="Message">What that means, for people.</param>
/// <param name="Keys">Every setting that could hold a key.</param>
/// <param name="IsSufficient">Whether all that Codette does can be done with them.</param>
/// <param name="At">When it was read.</param>
public sealed record CredentialReport(
    string Store, string CurrentKeyUsed, string Message, IReadOnlyList<CredentialReading> Keys, bool IsSufficient, DateTimeOffset At)
{
    public bool UsesKey => Keys.Any(key => key.IsUsed);
}

internal sealed class GetCredentialsHandler(ICredentialProbe credentials, StoreDescription store, TimeProvider time)
    : IRequestHandler<GetCredentials, Result<CredentialReport>>
{
    public const string ServiceKey = "Service Role Key";

    private const string PublicKey = "Anon Key", NoKey = "None";

    public Task<Result<CredentialReport>> Handle(GetCredentials request, CancellationToken cancellationToken)
    {
        var keys = credentials.Read();
        return Task.FromResult<Result<CredentialReport>>(new CredentialReport(
            store.Kind, KeyInUse(keys), Explain(store, keys), keys, store.Warning is null, time.GetUtcNow()));
    }

    /// <summary>Of several the one that may do most: Codette's own work is done with it.</summary>
    public static string KeyInUse(IReadOnlyList<CredentialReading> keys)
    {
        var used = keys.Where(key => key.IsUsed).ToArray();
        return used.Any(key => key.Key?.Role == KeyRoles.Service) ? ServiceKey
            : used.Any(key => key.Key?.Role == KeyRoles.Anon) ? PublicKey
            : used.FirstOrDefault()?.Name ?? NoKey;
    }

    private static string Explain(StoreDescription store, IReadOnlyList<CredentialReading> keys)
    {
        if (keys.Where(key => key.IsUsed && key.IsPresent).Select(key => key.Name).ToArray() is [_, ..] used)
        {
            return $"The {store.Kind} store is reached with {string.Join(" and ", used)}. {store.Warning}".TrimEnd();
        }

        var idle = keys.Where(key => key.IsPresent).Select(key => key.Name).ToArray();
        var embedded = $"The {store.Kind} store is a file of this machine: no key is used and keys do not apply to it.";
        return idle.Length == 0 ? $"{embedded} None is set." : $"{embedded} Set, and read by nothing yet: {string.Join(", ", idle)}.";
    }
}
