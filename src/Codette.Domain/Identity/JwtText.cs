using System.Buffers;
using System.Buffers.Text;

namespace Codette.Domain.Identity;

/// <summary>The segments of a JWT as they are written.</summary>
internal readonly ref struct JwtText
{
    /// <summary>A header of a request holds no more.</summary>
    public const int Longest = 16 * 1024;

    private static readonly SearchValues<char> Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    private JwtText(ReadOnlySpan<char> text)
    {
        var first = text.IndexOf('.');
        var second = first < 0 ? -1 : text[(first + 1)..].IndexOf('.') + first + 1;
        Segments = text.Count('.') + 1;
        Header = first < 0 ? text : text[..first];
        Payload = first < 0 ? [] : second > first ? text[(first + 1)..second] : text[(first + 1)..];
        Signature = second > first ? text[(second + 1)..] : [];
    }

    public int Segments { get; }

    public ReadOnlySpan<char> Header { get; }

    public ReadOnlySpan<char> Payload { get; }

    /// <summary>All that follows the second dot.</summary>
    public ReadOnlySpan<char> Signature { get; }

    /// <summary>Splits the text; false when it is too long or has a character that no JWT has.</summary>
    public static bool TrySplit(ReadOnlySpan<char> text, out JwtText jwt)
    {
        jwt = text.Length <= Longest && !text.ContainsAnyExcept(Alphabet) ? new JwtText(text) : default;
        return jwt.Segments > 0;
    }

    /// <summary>The bytes of a segment, in a span that is at least as long; nothing when it is no base64url.</summary>
    public static ReadOnlySpan<byte> Decode(ReadOnlySpan<char> segment, Span<byte> bytes) =>
        Base64Url.DecodeFromChars(segment, bytes, out _, out var written) == OperationStatus.Done ? bytes[..written] : [];
}
