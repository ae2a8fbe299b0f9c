using System.Security.Cryptography;
using System.Text;

namespace Codette.Domain.Identity;

/// <summary>Tells what somebody has set as a key of Supabase. No signature is checked: what a key says is a hint.</summary>
public static class SupabaseKey
{
    /// <summary>Reads the value of a setting; any text at all has a reading.</summary>
    /// <param name="text">The value as it was set; white space around it does not count.</param>
    /// <param name="place">Where it was set, and for which project.</param>
    /// <param name="now">The time by which a key has ended or not yet begun.</param>
    public static KeyReading Read(string? text, KeyPlace place, DateTimeOffset now)
    {
        var key = text.AsSpan().Trim();
        var found = KeyFit.To(place, key, KeyForms.Tell(key, now));
        var isDangerous = place.IsPublished && Secrets.AreIn(key, found, now);
        return new KeyReading(place, found)
        {
            Length = key.Length,
            Fingerprint = FingerprintOf(key),
            IsDangerous = isDangerous,
            Advice = KeyAdvice.For(found, place.Purpose, isDangerous, isPadded: key.Length != text?.Length),
        };
    }

    private static string? FingerprintOf(ReadOnlySpan<char> key)
    {
        if (key.IsEmpty)
        {
            return null;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Utf8(key), hash);
        return Convert.ToHexStringLower(hash[..4]);
    }

    internal static byte[] Utf8(ReadOnlySpan<char> text)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);
        return bytes;
    }
}
