using System.Text;
using Codette.Domain.Common;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Codette.WebApi.Identity;

/// <summary>The one key that a token has to be signed with.</summary>
internal sealed class TokenKeys(IOptions<SignInOptions> options, KeyCache cache)
{
    private readonly SymmetricSecurityKey? _secret =
        options.Value.Secret is { } secret ? new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret)) : null;

    /// <summary>The key of that algorithm and name; the name of the secret does not matter, there is one.</summary>
    public async ValueTask<Result<SecurityKey>> Find(string algorithm, string? name, CancellationToken cancellationToken)
    {
        if (algorithm == SecurityAlgorithms.HmacSha256)
        {
            return _secret is null ? TokenErrors.AlgorithmRefused : _secret;
        }

        if (cache.Known?.Find(algorithm, name) is { } known)
        {
            return known;
        }

        await cache.Refresh(cancellationToken);
        return cache.Known is not { } keys ? TokenErrors.KeysAway
            : keys.Find(algorithm, name) is { } fetched ? fetched
            : cache.IsAway ? TokenErrors.KeysAway // it may be a new key
            : TokenErrors.SignatureInvalid;
    }
}
