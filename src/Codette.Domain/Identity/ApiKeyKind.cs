using System.Buffers;

namespace Codette.Domain.Identity;

/// <summary>Which key of a project came with a request.</summary>
public enum ApiKeyKind
{
    /// <summary>None of them: a person's token, another issuer's, or anything else.</summary>
    Other,

    /// <summary>The older public key, a JWT.</summary>
    Anon,

    /// <summary>A public key, <c>sb_publishable_…</c>.</summary>
    Publishable,

    /// <summary>The older service key, a JWT.</summary>
    ServiceRole,

    /// <summary>A service key, <c>sb_secret_…</c>.</summary>
    Secret,
}

/// <summary>Tells keys of a project from people's tokens, while a request waits.</summary>
public static class ApiKeys
{
    private const int OnStack = 1024;

    /// <summary>
    /// Tells the value of a bearer by its form. Nothing is proven: a key that is forged is told as what it claims to be. A
    /// person's token takes no memory from the heap, and a text of more than 16 KB is not looked into.
    /// </summary>
    public static ApiKeyKind Tell(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.StartsWith(OpaqueKeys.Secret, StringComparison.Ordinal) ? ApiKeyKind.Secret
            : text.StartsWith(OpaqueKeys.Publishable, StringComparison.Ordinal) ? ApiKeyKind.Publishable
            : !text.StartsWith("ey", StringComparison.Ordinal) || !JwtText.TrySplit(text, out var jwt) ? ApiKeyKind.Other
            : jwt.Segments != 3 ? ApiKeyKind.Other
            : Tell(jwt);
    }

    private static ApiKeyKind Tell(JwtText jwt)
    {
        var rented = jwt.Payload.Length > OnStack ? ArrayPool<byte>.Shared.Rent(jwt.Payload.Length) : null;
        try
        {
            var json = JwtText.Decode(jwt.Payload, rented ?? stackalloc byte[OnStack]);
            return !JwtClaims.TryRead(json, out var claims) || !claims.IsOfProject ? ApiKeyKind.Other
                : claims.Role switch
                {
                    KeyRoles.Anon => ApiKeyKind.Anon,
                    KeyRoles.Service => ApiKeyKind.ServiceRole,
                    _ => ApiKeyKind.Other,
                };
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented, clearArray: true); // it holds what a person's token says of them
            }
        }
    }
}
