using System.Buffers;

namespace Codette.Domain.Identity;

/// <summary>Whether a text holds a secret, be it wrapped in something or spoilt.</summary>
internal static class Secrets
{
    /// <summary>Quotes in quotes in quotes are nobody's slip.</summary>
    private const int Deepest = 4;

    private static readonly SearchValues<string> InDocuments =
        SearchValues.Create([OpaqueKeys.Secret, "service_role", "private_key", "password"], StringComparison.Ordinal);

    public static bool AreIn(ReadOnlySpan<char> text, Finding found, DateTimeOffset now, int depth = 0) => found.Kind switch
    {
        KeyKind.Expired or KeyKind.LocalKeyForRemote or KeyKind.UnsignedJwt or KeyKind.TruncatedJwt => false,
        KeyKind.ManagementToken or KeyKind.OAuthToken or KeyKind.UserToken => true,
        KeyKind.ConnectionString or KeyKind.LikelyJwtSecret => true,
        KeyKind.PemKey => text.Contains("PRIVATE", StringComparison.Ordinal),
        KeyKind.OtherVendor => !text.StartsWith("pk_", StringComparison.Ordinal),
        KeyKind.JsonDocument => text.ContainsAny(InDocuments),
        KeyKind.Quoted or KeyKind.BearerPrefixed or KeyKind.Assignment =>
            AreInside(Wrappings.Inside(text, found.Kind), now, depth),
        KeyKind.WhiteSpaceInside or KeyKind.NonAsciiInside => AreInside(KeyCharacters.Without(text), now, depth),
        _ => found.Role == KeyRoles.Service,
    };

    private static bool AreInside(ReadOnlySpan<char> text, DateTimeOffset now, int depth) =>
        depth < Deepest && AreIn(text, KeyForms.Tell(text, now), now, depth + 1);
}
