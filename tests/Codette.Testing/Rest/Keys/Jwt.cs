using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Codette.Testing.Rest.Keys;

/// <summary>Tokens signed by HS256.</summary>
internal static class Jwt
{
    private static readonly string Header = Encode("""{"alg":"HS256","typ":"JWT"}"""u8);

    public static string Sign(JsonObject claims, string secret)
    {
        var signed = $"{Header}.{Encode(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        return $"{signed}.{Encode(Seal(signed, secret))}";
    }

    /// <summary>The claims of a token that the secret has signed.</summary>
    public static JsonObject Verify(string token, string secret)
    {
        var parts = token.Split('.');
        if (parts.Length != 3)
        {
            throw RestErrors.Undecodable($"Expected 3 parts in JWT; got {parts.Length}");
        }

        if (Decode(parts[0]) is not { } header || Decode(parts[1]) is not { } claims)
        {
            throw RestErrors.Undecodable("JWT cryptographic operation failed");
        }

        if (header["alg"]?.ToString() != "HS256")
        {
            throw RestErrors.Undecodable("Wrong or unsupported encoding algorithm");
        }

        var seal = Encoding.ASCII.GetBytes(Encode(Seal($"{parts[0]}.{parts[1]}", secret)));
        return CryptographicOperations.FixedTimeEquals(seal, Encoding.UTF8.GetBytes(parts[2]))
            ? claims
            : throw RestErrors.Undecodable(
                "No suitable key or wrong key type", "None of the keys was able to decode the JWT");
    }

    private static byte[] Seal(string signed, string secret) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes(signed));

    private static string Encode(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);

    private static JsonObject? Decode(string part)
    {
        try
        {
            return JsonNode.Parse(Base64Url.DecodeFromChars(part)) as JsonObject;
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException)
        {
            return null;
        }
    }
}
