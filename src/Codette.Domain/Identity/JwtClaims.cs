using System.Text.Json;

namespace Codette.Domain.Identity;

/// <summary>What the payload of a JWT says of itself, as far as it tells one kind from another.</summary>
internal record struct JwtClaims
{
    private const int LongestRef = 40;

    private bool _hasOddRef;

    /// <summary><see cref="KeyRoles.Anon"/>, <see cref="KeyRoles.Service"/> or null for any other and for none.</summary>
    public string? Role { get; private set; }

    public string? ProjectRef { get; private set; }

    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>The later one of when it was issued and when it begins.</summary>
    public DateTimeOffset? ValidFrom { get; private set; }

    public bool HasSubject { get; private set; }

    public bool HasSession { get; private set; }

    public JwtIssuer Issuer { get; private set; }

    /// <summary>The token of somebody who signed in, which keys of the project never are.</summary>
    public readonly bool IsOfUser => HasSession || (HasSubject && Issuer != JwtIssuer.Foreign);

    /// <summary>A key of a project, whatever its role is.</summary>
    public readonly bool IsOfProject => Issuer is JwtIssuer.Supabase or JwtIssuer.LocalTool && !IsOfUser && !_hasOddRef;

    /// <summary>Reads a JSON object; false when it is none.</summary>
    public static bool TryRead(ReadOnlySpan<byte> json, out JwtClaims claims)
    {
        claims = default;
        try
        {
            var reader = new Utf8JsonReader(json);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                claims.Take(ref reader);
            }

            return !reader.Read(); // which throws when something follows
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException) // the latter for half a surrogate
        {
            return false;
        }
    }

    private void Take(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("role"u8))
        {
            Role = !IsText(ref reader) ? null
                : reader.ValueTextEquals("anon"u8) ? KeyRoles.Anon
                : reader.ValueTextEquals("service_role"u8) ? KeyRoles.Service : null;
        }
        else if (reader.ValueTextEquals("iss"u8))
        {
            Issuer = IsText(ref reader) ? JwtIssuers.Read(ref reader) : JwtIssuer.Foreign;
        }
        else if (reader.ValueTextEquals("ref"u8))
        {
            ProjectRef = IsText(ref reader) && IsRef(reader.ValueSpan) ? reader.GetString() : null;
            _hasOddRef = ProjectRef is null;
        }
        else if (reader.ValueTextEquals("sub"u8))
        {
            HasSubject = IsText(ref reader);
        }
        else if (reader.ValueTextEquals("session_id"u8))
        {
            HasSession = IsText(ref reader);
        }
        else if (reader.ValueTextEquals("exp"u8))
        {
            ExpiresAt = Moment(ref reader);
        }
        else if (reader.ValueTextEquals("nbf"u8) || reader.ValueTextEquals("iat"u8))
        {
            ValidFrom = Moment(ref reader) is { } from && !(from <= ValidFrom) ? from : ValidFrom;
        }
        else
        {
            reader.Read();
        }

        reader.Skip();
    }

    private static bool IsText(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.String;

    // What is shown of a ref comes from a stranger, so that it may hold nothing but what a host's label holds.
    private static bool IsRef(ReadOnlySpan<byte> value)
    {
        foreach (var letter in value)
        {
            if (letter is not ((>= (byte)'a' and <= (byte)'z') or (>= (byte)'0' and <= (byte)'9') or (byte)'-'))
            {
                return false;
            }
        }

        return value.Length is > 0 and <= LongestRef;
    }

    private static DateTimeOffset? Moment(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds((long)Math.Clamp(
                seconds, DateTimeOffset.MinValue.ToUnixTimeSeconds(), DateTimeOffset.MaxValue.ToUnixTimeSeconds()))
            : null;
}
