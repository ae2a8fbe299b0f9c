using System.Security.Cryptography;
using System.Text;
using Codette.Domain.Common;
using Codette.Domain.Identity;
using Microsoft.Extensions.Options;

namespace Codette.WebApi.Identity;

/// <summary>
/// Tells administrators from everybody else: who sends <c>CODETTE_ADMIN_TOKEN</c>; where people sign in, also who sends the
/// project's service key or a token of its service role; where they do not, also whoever is at this machine.
/// </summary>
internal sealed class AdminGate(TokenReader reader, IOptions<SignInOptions> options, TimeProvider time)
{
    private readonly bool _canSignIn = options.Value.IsConfigured;
    private readonly byte[]? _token = options.Value.AdminToken is { } token ? Hash(token) : null;
    private readonly (byte[] Hash, ServiceKey Key)[] _keys = [.. options.Value.ServiceKeys.Select(key => (Hash(key.Text), key))];

    public Error Required { get; } = Error.Forbidden(
        "administrator_required",
        options.Value.IsConfigured
            ? "This is for administrators: send CODETTE_ADMIN_TOKEN, or the project's service key, as 'Authorization: Bearer …'."
            : "This is for this machine's user; from elsewhere send CODETTE_ADMIN_TOKEN as 'Authorization: Bearer …'.");

    /// <summary>
    /// Whether it is an administrator; or why it is refused whoever it is, as a service key is that is not this project's.
    /// </summary>
    public async ValueTask<Result<bool>> Admits(string? token, bool isLocal, CancellationToken cancellationToken)
    {
        var atThisMachine = isLocal && !_canSignIn;
        if (token is null || atThisMachine || IsKnown(token))
        {
            return token is not null || atThisMachine;
        }

        return !_canSignIn ? false
            : ApiKeys.IsSecret(token) ? Required
            : token.Length <= TokenRules.Longest && TokenText.Read(token) is { } text && ApiKeys.IsSecret(text)
                ? Judge(await reader.ReadService(token, text, cancellationToken))
                : false;
    }

    private Result<bool> Judge(Result<Done> read) =>
        read.Error is not { } error ? true : error.Kind == ErrorKind.Unavailable ? error : Required;

    /// <summary>Hashes are compared, in a time that does not depend on how much of them is the same.</summary>
    private bool IsKnown(string token)
    {
        var hash = Hash(token);
        var isKnown = _token is not null && CryptographicOperations.FixedTimeEquals(hash, _token);
        foreach (var (known, key) in _canSignIn ? _keys : [])
        {
            isKnown |= CryptographicOperations.FixedTimeEquals(hash, known) && IsService(key);
        }

        return isKnown;
    }

    /// <summary>A public key that was set there by mistake is in every browser, and a key may have ended by now.</summary>
    private bool IsService(ServiceKey key) =>
        SupabaseKey.Read(key.Text, key.Place, time.GetUtcNow()) is { IsUsable: true, Role: KeyRoles.Service };

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

/// <summary>What the gate leaves with the request of an administrator.</summary>
internal sealed class Administrator
{
    public static Administrator Mark { get; } = new();
}
