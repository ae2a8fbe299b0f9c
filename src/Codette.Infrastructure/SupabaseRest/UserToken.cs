using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Codette.Infrastructure.SupabaseRest;

/// <summary>The access token of a user of the project. Only the project can verify it, and takes a forged one for nobody.</summary>
/// <param name="UserId">Who it says it is.</param>
/// <param name="Claims">What it says, as JSON.</param>
/// <param name="Text">The token itself; it goes into headers and nowhere else.</param>
public sealed record UserToken(Guid UserId, string Claims, string Text)
{
    /// <summary>Null when it is no JWT, or names no user.</summary>
    public static UserToken? Read(string text)
    {
        if (text.Split('.') is not [_, var payload, { Length: > 0 }])
        {
            return null;
        }

        try
        {
            var claims = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(payload));
            using var document = JsonDocument.Parse(claims);
            return document.RootElement.TryGetProperty("sub", out var subject) && Guid.TryParse(subject.GetString(), out var id)
                ? new UserToken(id, claims, text)
                : null;
        }
        catch (Exception fault) when (fault is FormatException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Without the claims and the token, which hold what is private.</summary>
    public override string ToString() => $"the token of {UserId}";
}
