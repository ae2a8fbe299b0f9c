namespace Codette.Domain.Identity;

/// <summary>Tells one JWT from another by what it says of itself.</summary>
internal static class Jwt
{
    /// <summary>A base64url text with two dots that is shorter is more likely something else.</summary>
    private const int Shortest = 40;

    /// <summary>Clocks differ; PostgREST allows as much.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    /// <summary>What the text is; null when it does not look like a JWT.</summary>
    public static Finding? Tell(ReadOnlySpan<char> text, DateTimeOffset now)
    {
        var startsLikeOne = text.StartsWith("eyJ", StringComparison.Ordinal);
        if (!JwtText.TrySplit(text, out var jwt))
        {
            return startsLikeOne ? new Finding(KeyKind.UndecodableJwt) : null;
        }

        var isLikeOne = startsLikeOne || (jwt.Segments == 3 && text.Length >= Shortest && !Strangers.IsOfVendor(text));
        return isLikeOne ? Tell(jwt, now) : null;
    }

    private static Finding Tell(JwtText jwt, DateTimeOffset now)
    {
        if (jwt.Segments < 3)
        {
            return new Finding(KeyKind.TruncatedJwt);
        }

        if (jwt.Segments > 3 || JwtHeader.AlgorithmOf(jwt.Header) is not { } algorithm || !TryRead(jwt.Payload, out var claims))
        {
            return new Finding(KeyKind.UndecodableJwt);
        }

        var (length, orMore) = JwtHeader.SignatureOf(algorithm);
        var kind = algorithm.Equals("none", StringComparison.OrdinalIgnoreCase) ? KeyKind.UnsignedJwt
            : jwt.Signature.Length < length ? KeyKind.TruncatedJwt
            : jwt.Signature.Length > length && !orMore ? KeyKind.UndecodableJwt
            : KindOf(claims, now);
        return new Finding(kind)
        {
            Role = claims.IsOfProject ? claims.Role : null,
            ProjectRef = claims.ProjectRef,
            ExpiresAt = claims.ExpiresAt,
            IsLocalDefault = claims.Issuer == JwtIssuer.LocalTool,
        };
    }

    private static KeyKind KindOf(in JwtClaims claims, DateTimeOffset now) =>
        claims.IsOfUser ? KeyKind.UserToken
        : !claims.IsOfProject ? KeyKind.ForeignJwt
        : claims.Role is null ? KeyKind.UnknownRole
        : claims.ExpiresAt <= now ? KeyKind.Expired
        : claims.ValidFrom - now > Skew ? KeyKind.NotYetValid
        : claims.Role == KeyRoles.Service ? KeyKind.LegacyServiceRole : KeyKind.LegacyAnon;

    private static bool TryRead(ReadOnlySpan<char> payload, out JwtClaims claims) =>
        JwtClaims.TryRead(JwtText.Decode(payload, new byte[payload.Length]), out claims);
}
