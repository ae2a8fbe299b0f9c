using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Codette.WebApi.Http;

namespace Codette.WebApi.Identity;

/// <summary>
/// What a token says of itself, before anything of it is believed: it decides which check it has to pass, never who calls.
/// </summary>
/// <param name="Algorithm">Of its header.</param>
/// <param name="Key">The id of the key in its header, or null.</param>
/// <param name="Claims">The payload, JSON exactly as it was decoded.</param>
/// <param name="Role">Its claim, or null.</param>
/// <param name="Subject">Its claim, or null when that is no text.</param>
/// <param name="HasSubject">Whether there is such a claim, text or not.</param>
internal sealed record TokenText(string Algorithm, string? Key, string Claims, string? Role, string? Subject, bool HasSubject)
{
    /// <summary>Without duplicates: which of two subjects counts would be each reader's own opinion.</summary>
    private static readonly JsonDocumentOptions _strict = new() { AllowDuplicateProperties = false };

    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null when it is not three parts, the first two of which are JSON objects.</summary>
    public static TokenText? Read(string token)
    {
        if (token.Split('.', 4) is not [var header, var payload, _])
        {
            return null;
        }

        try
        {
            var claims = Decode(payload);
            using var head = JsonDocument.Parse(Decode(header), _strict);
            using var body = JsonDocument.Parse(claims, _strict);
            return head.RootElement.Text("alg") is { } algorithm && body.RootElement.ValueKind == JsonValueKind.Object
                ? new TokenText(
                    algorithm, head.RootElement.Text("kid"), claims, body.RootElement.Text("role"), body.RootElement.Text("sub"),
                    body.RootElement.TryGetProperty("sub", out _))
                : null;
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or JsonException or InvalidOperationException)
        {
            return null; // no base64url, no UTF-8, no JSON, half of a surrogate pair in a name
        }
    }

    /// <summary>Without the claims, which hold what is private.</summary>
    public override string ToString() => $"A token of {Algorithm}";

    private static string Decode(string part) => _utf8.GetString(Base64Url.DecodeFromChars(part));
}
