using Codette.Application.Common;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Diagnostics;

/// <summary>Tells which keys are set and which is used, never what they are.</summary>
public sealed record GetCredentials : IQuery<CredentialReport>;

/// <summary>The keys by name.</summary>
/// <param name="Store">The kind of storage in use.</param>
/// <param name="CurrentKeyUsed">The name of the key that the storage is asked with; <c>None</c> for an embedded one.</param>
/// <param name="Message">What that means, for people.</param>
/// <param name="Keys">Every setting that could hold a key.</param>
/// <param name="At">When it was read.</param>
public sealed record CredentialReport(
    string Store, string CurrentKeyUsed, string Message, IReadOnlyList<CredentialReading> Keys, DateTimeOffset At)
{
    public bool UsesKey => Keys.Any(key => key.IsUsed);
}

internal sealed class GetCredentialsHandler(ICredentialProbe credentials, IDatabaseProbe database, TimeProvider time)
    : IRequestHandler<GetCredentials, Result<CredentialReport>>
{
    public const string NoKey = "None";

    public Task<Result<CredentialReport>> Handle(GetCredentials request, CancellationToken cancellationToken)
    {
        var keys = credentials.Read();
        return Task.FromResult<Result<CredentialReport>>(new CredentialReport(
            database.Type, KeyInUse(keys), Explain(database.Type, keys), keys, time.GetUtcNow()));
    }

    public static string KeyInUse(IReadOnlyList<CredentialReading> keys) => keys.FirstOrDefault(key => key.IsUsed)?.Name ?? NoKey;

    private static string Explain(string store, IReadOnlyList<CredentialReading> keys)
    {
        if (keys.Where(key => key.IsUsed && key.IsPresent).Select(key => key.Name).ToArray() is [_, ..] used)
        {
            return $"The {store} store is reached with {string.Join(" and ", used)}.";
        }

        var idle = keys.Where(key => key.IsPresent).Select(key => key.Name).ToArray();
        var embedded = $"The {store} store is a file of this machine: no key is used and keys do not apply to it.";
        return idle.Length == 0 ? $"{embedded} None is set." : $"{embedded} Set, and read by nothing yet: {string.Join(", ", idle)}.";
    }
}
