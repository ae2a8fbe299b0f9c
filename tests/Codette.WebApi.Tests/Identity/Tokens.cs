using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace Codette.WebApi.Tests.Identity;

/// <summary>Makes access tokens as the project's issuer does, with any claim changed.</summary>
internal static class Tokens
{
    public const string Secret = "the-secret-of-the-tests-has-more-than-32-characters";
    public const string Issuer = "https://tests.example/auth/v1";

    public static readonly Guid Ann = Guid.Parse("11111111-1111-4111-8111-111111111111");
    public static readonly Guid Ben = Guid.Parse("22222222-2222-4222-8222-222222222222");

    /// <summary>The claims of a signed-in user, for an hour.</summary>
    public static JsonObject Claims(Guid person, DateTimeOffset now, string issuer = Issuer) => new()
    {
        ["iss"] = issuer,
        ["aud"] = "authenticated",
        ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
        ["iat"] = now.ToUnixTimeSeconds(),
        ["sub"] = person.ToString(),
        ["email"] = "somebody@tests.example",
        ["role"] = "authenticated",
        ["session_id"] = "33333333-3333-4333-8333-333333333333",
    };

    public static string Sign(JsonObject claims, Signer signer) => Sign(claims.ToJsonString(), signer);

    public static string Sign(string claims, Signer signer)
    {
        var header = new JsonObject { ["alg"] = signer.Algorithm, ["typ"] = "JWT" };
        if (signer.Key is { } key)
        {
            header["kid"] = key;
        }

        var signed = $"{Text(Encoding.UTF8.GetBytes(header.ToJsonString()))}.{Text(Encoding.UTF8.GetBytes(claims))}";
        return $"{signed}.{Text(signer.Sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
