namespace Codette.Domain.Chat.Reading;

/// <summary>Puts hyphenated words together again.</summary>
internal static class WordList
{
    // A line of hyphens and letters is no word, and joining it would take time that grows with its square.
    private const int LongestJoin = 40;

    public static string[] From(List<Token> tokens)
    {
        var words = new List<string>(tokens.Count);
        foreach (var token in tokens)
        {
            if (token.Joined && words.Count > 0 && words[^1].Length < LongestJoin)
            {
                words[^1] = $"{words[^1]}-{token.Text}";
            }
            else if (token.Text.Length > 0)
            {
                words.Add(token.Text);
            }
        }

        return [.. words];
    }
}
