namespace Codette.Domain.Identity;

/// <summary>What a text starts with.</summary>
internal static class Starts
{
    /// <summary>The length of the first of the starts that the text has; 0 when it has none.</summary>
    public static int LengthOfStart(this ReadOnlySpan<char> text, ReadOnlySpan<string> starts, StringComparison comparison)
    {
        foreach (var start in starts)
        {
            if (text.StartsWith(start, comparison))
            {
                return start.Length;
            }
        }

        return 0;
    }
}
