using System.Text.RegularExpressions;

namespace Codette.Domain.RowSecurity;

/// <summary>The form of an expression of PostgreSQL: its parentheses, texts and sub-selects. Whatever the text, it is read to its end.</summary>
internal static partial class Expression
{
    public const string SubSelect = "( SELECT ";

    /// <summary>Without the sub-selects that only wrap an expression, so that it is computed once a statement.</summary>
    public static string Unwrapped(string text) => EachSubSelect(text, static inner => IsPlain(inner) ? $"({Alias().Replace(inner, "")})" : null);

    /// <summary>Without these sub-selects and what is in them.</summary>
    public static string WithoutWrapped(string text) => EachSubSelect(text, static inner => IsPlain(inner) ? "()" : null);

    /// <summary>An operand without its cast and its parentheses.</summary>
    public static string WithoutCast(string operand) => WithoutParentheses(Cast().Replace(WithoutParentheses(operand), ""));

    /// <summary>One that reads nothing: neither a table nor what stands around it decides.</summary>
    private static bool IsPlain(string inner) => Split(inner, " FROM ").Count == 1;

    /// <summary>Replaces every sub-select for which there is something else.</summary>
    private static string EachSubSelect(string text, Func<string, string?> replace)
    {
        for (var start = text.IndexOf(SubSelect, StringComparison.Ordinal); start >= 0; start = text.IndexOf(SubSelect, start, StringComparison.Ordinal))
        {
            var begin = start + SubSelect.Length;
            var end = Math.Max(begin, Closing(text, start));
            var inner = EachSubSelect(text[begin..end], replace);
            var made = replace(inner) ?? $"{SubSelect}{inner})";
            text = $"{text[..start]}{made}{text[Math.Min(end + 1, text.Length)..]}";
            start += made.Length;
        }

        return text;
    }

    /// <summary>The text and everything in it that stands in parentheses.</summary>
    public static IEnumerable<string> Groups(string text)
    {
        yield return text;
        for (var start = 0; start < text.Length; start++)
        {
            if (text[start] == '\'')
            {
                start = EndOfText(text, start);
            }
            else if (text[start] == '(')
            {
                yield return text[(start + 1)..Math.Max(start + 1, Closing(text, start))];
            }
        }
    }

    public static string WithoutParentheses(string text)
    {
        text = text.Trim();
        while (text is ['(', .., ')'] && Closing(text, 0) == text.Length - 1)
        {
            text = text[1..^1].Trim();
        }

        return text;
    }

    /// <summary>Its parts between the words, those within parentheses and texts left alone.</summary>
    public static List<string> Split(string text, string between)
    {
        var parts = new List<string>();
        var begin = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '\'' or '(')
            {
                at = text[at] == '(' ? Closing(text, at) : EndOfText(text, at);
            }
            else if (string.CompareOrdinal(text, at, between, 0, between.Length) == 0)
            {
                parts.Add(text[begin..at]);
                begin = at + between.Length;
                at = begin - 1;
            }
        }

        parts.Add(text[begin..]);
        return parts;
    }

    /// <summary>Where the parenthesis is closed; the end of what is cut off.</summary>
    private static int Closing(string text, int open)
    {
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\'':
                    at = EndOfText(text, at);
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when --depth == 0:
                    return at;
            }
        }

        return text.Length - 1;
    }

    private static int EndOfText(string text, int open) => text.IndexOf('\'', open + 1) is >= 0 and var end ? end : text.Length - 1;

    [GeneratedRegex(@"\s+AS\s+(\w+|""[^""]+"")$")]
    private static partial Regex Alias();

    [GeneratedRegex(@"::[\w\s.""]+(\(\d+\))?(\[\])?$")]
    private static partial Regex Cast();
}
