using System.Text.Json;
using System.Text.Json.Nodes;

namespace Codette.Testing.Rest.Keys;

/// <summary>Whom a request is done as.</summary>
/// <param name="Claims">JSON, in which the role is named.</param>
internal sealed record RestCaller(string Role, string Claims)
{
    public const string Anonymous = "anon";

    private const int Skew = 30;

    /// <summary>Reads the header Authorization, as PostgREST does behind the gateway.</summary>
    public static RestCaller Of(string? authorization, RestOptions options)
    {
        var parts = (authorization ?? "").Split(' ', 2);
        if (!parts[0].Equals("Bearer", StringComparison.OrdinalIgnoreCase))
        {
            return As(Anonymous, []);
        }

        var token = parts.Length == 2 ? parts[1].Trim() : "";
        if (token.Length == 0)
        {
            throw RestErrors.Undecodable("Empty JWT is sent in Authorization header");
        }

        var claims = Jwt.Verify(token, options.JwtSecret);
        Check(claims, options.Time.GetUtcNow().ToUnixTimeSeconds());
        return As(claims["role"]?.ToString() ?? Anonymous, claims);
    }

    private static RestCaller As(string role, JsonObject claims)
    {
        claims["role"] = role;
        return new(role, claims.ToJsonString());
    }

    private static void Check(JsonObject claims, long now)
    {
        if (Second(claims, "exp") is { } expiry && now > expiry + Skew)
        {
            throw RestErrors.BadClaims("JWT expired");
        }

        if (Second(claims, "nbf") is { } from && now < from - Skew)
        {
            throw RestErrors.BadClaims("JWT not yet valid");
        }

        if (Second(claims, "iat") is { } issued && now < issued - Skew)
        {
            throw RestErrors.BadClaims("JWT issued at future");
        }
    }

    private static double? Second(JsonObject claims, string name) =>
        claims[name] is not { } claim ? null
        : claim.GetValueKind() == JsonValueKind.Number ? (double)claim
        : throw RestErrors.BadClaims($"The JWT '{name}' claim must be a number");
}
