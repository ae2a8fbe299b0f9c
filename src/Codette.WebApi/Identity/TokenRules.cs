using Codette.Domain.Common;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Codette.WebApi.Identity;

/// <summary>What a token has to be: the one list, which the token handler applies.</summary>
internal static class TokenRules
{
    /// <summary>The longest token taken, in characters.</summary>
    public const int Longest = 16 * 1024;

    /// <summary>The audience and the role of signed-in users.</summary>
    public const string SignedIn = "authenticated";

    /// <summary>By how much the clock of the issuer may differ.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    /// <summary>HS256 with the secret alone, the others with public keys alone: a public key is nobody's secret.</summary>
    public static IReadOnlyList<string> Algorithms(SignInOptions options) =>
    [
        .. options.Secret is null ? (string[])[] : [SecurityAlgorithms.HmacSha256],
        .. options.Url is null ? (string[])[] : [SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSha256],
    ];

    public static TokenValidationParameters Parameters(SignInOptions options, TimeProvider time) => new()
    {
        ValidAlgorithms = Algorithms(options),
        ValidAudience = SignedIn,
        ValidIssuer = options.Issuer,
        ValidateIssuer = options.Issuer is not null,
        ClockSkew = Skew,
        LifetimeValidator = (from, until, token, _) => Lifetime(from, until, (token as JsonWebToken)?.IssuedAt, time) is null,
    };

    /// <summary>
    /// The same for a token of the service role: an older key of a project says that <c>supabase</c> issued it, and names no
    /// audience.
    /// </summary>
    public static TokenValidationParameters OfService(TokenValidationParameters users)
    {
        var rules = users.Clone();
        rules.AudienceValidator = static (audiences, _, _) => audiences.All(audience => audience == SignedIn);
        rules.IssuerValidator = static (issuer, _, rules) => issuer is "supabase" or "supabase-demo" || !rules.ValidateIssuer || issuer == rules.ValidIssuer
            ? issuer
            : throw new SecurityTokenInvalidIssuerException();
        return rules;
    }

    /// <summary>Why a token is not of now, or null. What is missing as the end makes it no token at all.</summary>
    public static Error? Lifetime(DateTime? from, DateTime? until, DateTime? issued, TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return until is null ? TokenErrors.Malformed
            : HasPassed(until.Value, time) ? TokenErrors.Expired
            : from - now > Skew || issued - now > Skew ? TokenErrors.NotYetValid
            : null;
    }

    /// <summary>Whether a token that ends then is taken no more.</summary>
    public static bool HasPassed(DateTimeOffset end, TimeProvider time) => time.GetUtcNow() - end >= Skew;
}
