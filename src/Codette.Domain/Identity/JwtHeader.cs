using System.Text.Json;

namespace Codette.Domain.Identity;

/// <summary>The header of a JWT: how it is signed.</summary>
internal static class JwtHeader
{
    /// <summary>The name of the algorithm; null when this is no header.</summary>
    public static string? AlgorithmOf(ReadOnlySpan<char> header)
    {
        try
        {
            var json = JwtText.Decode(header, new byte[header.Length]);
            var reader = new Utf8JsonReader(json);
            using var document = JsonDocument.ParseValue(ref reader);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("alg"u8, out var algorithm)
                && algorithm.ValueKind == JsonValueKind.String ? algorithm.GetString() : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>How many characters a signature has, and whether it can have more, as an RSA key's size decides.</summary>
    public static (int Length, bool OrMore) SignatureOf(string algorithm) => algorithm switch
    {
        "HS256" => (43, false),
        "HS384" => (64, false),
        "HS512" or "ES256" or "EdDSA" => (86, false),
        "RS256" => (342, true),
        _ => (43, true),
    };
}
