namespace Codette.Testing.Rest.Keys;

/// <summary>The API keys that are no tokens.</summary>
internal static class OpaqueKey
{
    public const string Publishable = "sb_publishable_tests-of-codette";
    public const string Secret = "sb_secret_tests-of-codette";

    public static bool IsSecret(string key) => key.StartsWith("sb_secret_", StringComparison.Ordinal);
}
