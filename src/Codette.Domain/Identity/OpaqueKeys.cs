using System.Buffers;
using System.Security.Cryptography;

namespace Codette.Domain.Identity;

/// <summary>Keys that are no JWT: <c>sb_publishable_…</c> and <c>sb_secret_…</c>.</summary>
internal static class OpaqueKeys
{
    public const string Publishable = "sb_publishable_";
    public const string Secret = "sb_secret_";

    /// <summary>22 random characters, an underscore and 8 of a check sum; a key that is shorter has lost its end.</summary>
    public const int BodyLength = 31;

    /// <summary>The prefix of a prefix is told as a key from here on: <c>sb_</c>.</summary>
    private const int ShortestStart = 3;

    private static readonly SearchValues<char> Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>
    /// SHA-256 of the two keys that the command-line tool has written into it (pkg/config/apikeys.go of supabase/cli), so
    /// that nothing in this repository looks like a key.
    /// </summary>
    private static readonly string[] LocalDefaults =
    [
        "9705102db0d5f99ee08daa19a73e510d9877a2a9add9369da247cbbe6c2a0140",
        "c85debb55f2f204d868cc1552c42faa143b4c675f61363ab040dd50b5b5304cd",
    ];

    public static Finding? Tell(ReadOnlySpan<char> text) =>
        text.StartsWith(Publishable, StringComparison.OrdinalIgnoreCase)
            ? Tell(text, Publishable, new Finding(KeyKind.Publishable) { Role = KeyRoles.Anon, IsOpaque = true })
        : text.StartsWith(Secret, StringComparison.OrdinalIgnoreCase)
            ? Tell(text, Secret, new Finding(KeyKind.Secret) { Role = KeyRoles.Service, IsOpaque = true })
        : text.Length >= ShortestStart && (Publishable.AsSpan().StartsWith(text) || Secret.AsSpan().StartsWith(text))
            ? new Finding(KeyKind.BrokenKey)
        : null;

    private static Finding Tell(ReadOnlySpan<char> text, string prefix, Finding whole)
    {
        var isWhole = text.Length >= prefix.Length + BodyLength && !text.ContainsAnyExcept(Alphabet);
        return isWhole && text.StartsWith(prefix, StringComparison.Ordinal)
            ? whole with { IsLocalDefault = IsLocalDefault(text) }
            : whole with { Kind = KeyKind.BrokenKey };
    }

    private static bool IsLocalDefault(ReadOnlySpan<char> text) =>
        LocalDefaults.Contains(Convert.ToHexStringLower(SHA256.HashData(SupabaseKey.Utf8(text))));
}
