using System.Text.RegularExpressions;

namespace Codette.Guides.Tests;

/// <summary>What a command has to print: in a line <c>…</c> stands for anything, alone in one for any lines.</summary>
internal static class Expected
{
    private const char Anything = '…';

    public static bool Fits(IEnumerable<string> expected, string printed)
    {
        var pattern = string.Concat(Trimmed(expected).Select(line => line == $"{Anything}"
            ? "(?:[^\n]*\n)*?"
            : string.Join("[^\n]*?", line.Split(Anything).Select(Regex.Escape)) + "\n"));
        var text = string.Concat(Trimmed(printed.ReplaceLineEndings("\n").Split('\n')).Select(line => line + "\n"));
        return Regex.IsMatch(text, $"\\A{pattern}\\z");
    }

    /// <summary>Without spaces at the ends of lines, and without empty lines before and after.</summary>
    private static IEnumerable<string> Trimmed(IEnumerable<string> lines) => lines.Select(line => line.TrimEnd())
        .SkipWhile(line => line.Length == 0).Reverse().SkipWhile(line => line.Length == 0).Reverse();
}
