using System.Buffers;

namespace Codette.Domain.Identity;

/// <summary>What was pasted around a key.</summary>
internal static class Wrappings
{
    private const string Bearer = "Bearer";
    private const int LongestName = 64;

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"'`\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb");

    private static readonly string[] Commands = ["export ", "set ", "setx ", "declare ", "const ", "let ", "var ", "ENV ", "$env:"];

    private static readonly string[] Names = ["supabase", "apikey", "_key", "token", "authorization", "secret"];

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
        var start = 0;
        foreach (var command in Commands)
        {
            if (text.StartsWith(command, StringComparison.OrdinalIgnoreCase))
            {
                start = command.Length;
                break;
            }
        }

        var rest = text[start..];
        var sign = rest.IndexOfAny('=', ':');
        if (sign is < 1 or > LongestName || (rest[sign] == ':' && (sign + 1 == rest.Length || !char.IsWhiteSpace(rest[sign + 1]))))
        {
            return -1;
        }

        var name = rest[..sign].Trim();
        return !name.IsEmpty && IsName(name) && (start > 0 || IsSetting(name)) ? start + sign + 1 : -1;
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

        return char.IsAsciiLetter(name[0]) || name[0] == '_';
    }

    private static bool IsSetting(ReadOnlySpan<char> name)
    {
        foreach (var part in Names)
        {
            if (name.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return name.Contains('_') && !name.ContainsAnyInRange('a', 'z');
    }

    private static ReadOnlySpan<char> WithoutQuotes(ReadOnlySpan<char> text)
    {
        text = Quotes.Contains(text[0]) ? text[1..] : text;
        return !text.IsEmpty && Quotes.Contains(text[^1]) ? text[..^1] : text;
    }
}
