using System.Buffers;

namespace Codette.Domain.Identity;

/// <summary>Texts that are no key of a project at all.</summary>
internal static class Strangers
{
    private const int ShortestSecret = 32;

    private static readonly SearchValues<char> Base64 =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=");

    private static readonly string[] Vendors =
    [
        "AKIA", "ASIA", "AIza", "ya29.", "sk-", "sk_", "pk_", "rk_", "whsec_", "ghp_", "gho_", "ghu_", "ghs_", "ghr_",
        "github_pat_", "glpat-", "xoxb-", "xoxp-", "xapp-", "SG.", "hf_", "npm_", "gsk_", "shpat_", "dop_v1_", "phc_", "pplx-",
    ];

    public static KeyKind Tell(ReadOnlySpan<char> text) =>
        text.StartsWith("sbp_oauth_", StringComparison.Ordinal) ? KeyKind.OAuthToken
        : text.StartsWith("sbp_", StringComparison.Ordinal) ? KeyKind.ManagementToken
        : IsOfVendor(text) ? KeyKind.OtherVendor
        : IsLikelySecret(text) ? KeyKind.LikelyJwtSecret
        : KeyKind.UnknownText;

    public static bool IsOfVendor(ReadOnlySpan<char> text) => text.LengthOfStart(Vendors, StringComparison.Ordinal) > 0;

    private static bool IsLikelySecret(ReadOnlySpan<char> text) =>
        text.Length >= ShortestSecret && !text.ContainsAnyExcept(Base64) && !Guid.TryParseExact(text, "D", out _);
}
