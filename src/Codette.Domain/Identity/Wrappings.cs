using System.Buffers;

namespace Codette.Domain.Identity;

/// <summary>What was pasted around a key.</summary>
internal static class Wrappings
{
    private const string Bearer = "Bearer";
    private const int LongestName = 64;

    private static readonly SearchValues<char> Quotes =
        SearchValues.Create("\"'`\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb");

    private static readonly string[] Commands =
        ["export ", "set ", "setx ", "declare ", "const ", "let ", "var ", "ENV ", "$env:"];

    private static readonly SearchValues<string> Names =
        SearchValues.Create(["supabase", "token", "authorization", "secret"], StringComparison.OrdinalIgnoreCase);

    public static KeyKind? Tell(ReadOnlySpan<char> text) =>
        IsBearer(text) ? KeyKind.BearerPrefixed
        : ValueOfAssignment(text) >= 0 ? KeyKind.Assignment
        : Quotes.Contains(text[0]) || Quotes.Contains(text[^1]) ? KeyKind.Quoted
        : null;

    /// <summary>What is inside; shorter than the text.</summary>
    public static ReadOnlySpan<char> Inside(ReadOnlySpan<char> text, KeyKind wrapping) => wrapping switch
    {
        KeyKind.BearerPrefixed => text[Bearer.Length..].TrimStart(':').Trim(),
        KeyKind.Assignment => text[ValueOfAssignment(text)..].Trim(),
        _ => WithoutQuotes(text).Trim(),
    };

    private static bool IsBearer(ReadOnlySpan<char> text) =>
        text.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
        && text[Bearer.Length..] is [] or [' ' or '\t' or '\r' or '\n' or ':' or '\u00a0', ..];

    /// <summary>Where the value starts, or -1 when this is no assignment: a password may hold an equals sign too.</summary>
    private static int ValueOfAssignment(ReadOnlySpan<char> text)
    {
        var start = text.LengthOfStart(Commands, StringComparison.OrdinalIgnoreCase);
        var rest = text[start..];
        var sign = rest.IndexOfAny('=', ':');
        if (sign is < 1 or > LongestName)
        {
            return -1;
        }

        var name = rest[..sign].Trim();
        var value = rest[(sign + 1)..];
        var isSigned = rest[sign] == '=' ? !IsPadding(value, name) : value is [' ' or '\t' or '\r' or '\n', ..];
        return isSigned && IsName(name) && (start > 0 || IsSetting(name)) ? start + sign + 1 : -1;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('_' or '-'))
            {
                return false;
            }
        }

        return name is ['_' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'), ..];
    }

    private static bool IsSetting(ReadOnlySpan<char> name) =>
        name.ContainsAny(Names) || name.EndsWith("key", StringComparison.OrdinalIgnoreCase) || IsConstant(name);

    private static bool IsConstant(ReadOnlySpan<char> name) => name.Contains('_') && !name.ContainsAnyInRange('a', 'z');

    // Base64 ends in equals signs too.
    private static bool IsPadding(ReadOnlySpan<char> value, ReadOnlySpan<char> name) =>
        value.TrimStart('=').IsEmpty && !IsConstant(name);

    private static ReadOnlySpan<char> WithoutQuotes(ReadOnlySpan<char> text)
    {
        text = Quotes.Contains(text[0]) ? text[1..] : text;
        return !text.IsEmpty && Quotes.Contains(text[^1]) ? text[..^1] : text;
    }
}
