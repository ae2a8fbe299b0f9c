using System.Text.RegularExpressions;

namespace Codette.Domain.RowSecurity.Rules;

/// <summary>Names of columns that tell of what nobody else should read.</summary>
internal static partial class SecretNames
{
    public static bool Fits(string column) => Words().IsMatch(CamelCase().Replace(column, "$1_$2").ToLowerInvariant());

    [GeneratedRegex(
        "(^|_)(password|passwd|passphrase|pwd|secret|secrets|api_?key|apikey|private_?key|access_?token|refresh_?token|auth_?token|session_?token|"
        + "reset_?token|bearer|token|credential|credentials|otp|totp|mfa|pin_?code|cvv|cvc|card_?number|credit_?card|iban|account_?number|ssn|"
        + "social_?security(_?number)?|passport(_?number)?|tax_?id|encrypted_\\w+|\\w*password_?hash)(_|$)")]
    private static partial Regex Words();

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex CamelCase();
}
