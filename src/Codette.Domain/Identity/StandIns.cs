using System.Buffers;
using System.Collections.Frozen;

namespace Codette.Domain.Identity;

/// <summary>What stands where a key is to be filled in.</summary>
internal static class StandIns
{
    private static readonly SearchValues<char> Dots =
        SearchValues.Create("\u2022\u2026\u00b7\u2219\u25cf\u25aa\u25a0\u2588\u2217");

    private static readonly SearchValues<string> Runs = SearchValues.Create(["***", "..."], StringComparison.Ordinal);

    private static readonly string[] Sources = ["process.env", "import.meta.env", "op://"];

    private static readonly string[] Prefixes = ["sb_publishable_", "sb_secret_", "sbp_", "eyJ"];

    /// <summary>A text of nothing but these words is nobody's key.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new[]
    {
        "your", "my", "the", "a", "an", "here", "goes", "supabase", "project", "publishable", "public", "anon", "anonymous",
        "service", "role", "secret", "private", "api", "apikey", "key", "jwt", "token", "value", "change", "changeme", "me",
        "replace", "with", "this", "insert", "paste", "enter", "put", "add", "set", "fill", "in", "to", "do", "todo", "tbd",
        "fixme", "placeholder", "example", "sample", "dummy", "fake", "test", "testing", "foo", "bar", "none", "null", "nil",
        "undefined", "empty", "missing", "true", "false", "redacted", "hidden", "default", "password", "real", "actual",
        "from", "dashboard", "local", "dev",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static KeyKind? Tell(ReadOnlySpan<char> text) =>
        IsReference(text) ? KeyKind.UnexpandedReference
        : text.ContainsAny(Dots) || text.ContainsAny(Runs) ? KeyKind.Masked
        : IsPlaceholder(text) ? KeyKind.Placeholder
        : null;

    private static bool IsReference(ReadOnlySpan<char> text) =>
        text.LengthOfStart(Sources, StringComparison.Ordinal) > 0
        || Between(text, "${", "}") || Between(text, "{{", "}}") || Between(text, "$(", ")")
        || (text is ['%', .. { Length: > 0 } inner, '%'] && IsName(inner))
        || (text is ['$', .. { Length: > 0 } name] && IsName(name));

    private static bool Between(ReadOnlySpan<char> text, string open, string close) =>
        text.IndexOf(open, StringComparison.Ordinal) is >= 0 and var start
        && text[start..].Contains(close, StringComparison.Ordinal);

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '_')
            {
                return false;
            }
        }

        return !char.IsAsciiDigit(text[0]);
    }

    private static bool IsPlaceholder(ReadOnlySpan<char> text)
    {
        if (text is ['<', .., '>'] or ['[', .., ']'] or ['{', .., '}'])
        {
            return true;
        }

        var body = text[text.LengthOfStart(Prefixes, StringComparison.Ordinal)..];
        return IsFilled(body) || IsOfWords(body);
    }

    // xxx, 0000, ------
    private static bool IsFilled(ReadOnlySpan<char> text) =>
        text.Length >= 3 && text[0] is 'x' or 'X' or '0' or '_' or '-' or '.' or '?' or '#' && !text.ContainsAnyExcept(text[0]);

    private static bool IsOfWords(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var range in text.SplitAny('-', '_', ' ', '.'))
        {
            var word = text[range];
            if (count == 0 && word.Equals("your", StringComparison.OrdinalIgnoreCase) && word.Length < text.Length)
            {
                return true;
            }

            if (!word.IsEmpty && !Words.Contains(word) && !IsFilled(word))
            {
                return false;
            }

            count += word.IsEmpty ? 0 : 1;
        }

        return count > 0;
    }
}
