using System.Buffers.Text;
using System.Security.Cryptography;

namespace Codette.Domain.Identity;

/// <summary>
/// The last 8 characters of an <c>sb_</c> key are the first of the base64url of the SHA-256 of <c>project|what stands before
/// them</c>. That is nowhere promised, only so in every key that was looked at; so it may warn, and never refuse.
/// </summary>
internal static class KeyCheckSum
{
    private const int Length = 8;

    /// <summary>Whether the key was made for the project; null when it has no check sum.</summary>
    public static bool? Fits(ReadOnlySpan<char> key, string projectRef)
    {
        var prefix = key.StartsWith(OpaqueKeys.Secret, StringComparison.Ordinal) ? OpaqueKeys.Secret : OpaqueKeys.Publishable;
        if (key.Length != prefix.Length + OpaqueKeys.BodyLength || key[^(Length + 1)] != '_')
        {
            return null;
        }

        var hash = SHA256.HashData(SupabaseKey.Utf8($"{projectRef}|{key[..^(Length + 1)]}"));
        return key[^Length..].SequenceEqual(Base64Url.EncodeToString(hash).AsSpan(0, Length));
    }
}
