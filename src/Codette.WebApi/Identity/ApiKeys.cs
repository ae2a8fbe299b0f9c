namespace Codette.WebApi.Identity;

/// <summary>
/// Tells the keys of a project from the tokens of its users, without trusting either: what passes for a public key is
/// anonymous, and what passes for a secret one is refused, so that neither is worth forging.
/// </summary>
internal static class ApiKeys
{
    /// <summary>Front ends send their public key where a token belongs while nobody is signed in.</summary>
    public static bool IsPublic(string text) => text.StartsWith("sb_publishable_", StringComparison.Ordinal);

    /// <inheritdoc cref="IsPublic(string)"/>
    public static bool IsPublic(TokenText token) => token is { Role: "anon", HasSubject: false };

    public static bool IsSecret(string text) => text.StartsWith("sb_secret_", StringComparison.Ordinal);

    public static bool IsSecret(TokenText token) => token.Role == "service_role";
}
