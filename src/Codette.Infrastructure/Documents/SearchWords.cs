using System.Globalization;
using System.Text;

namespace Codette.Infrastructure.Documents;

/// <summary>The words of a text as every store searches them: runs of letters, numbers and the marks on them, in lower case.</summary>
internal static class SearchWords
{
    /// <summary>In letters. What a word has beyond is not compared: some databases bound the length of what they index.</summary>
    private const int Longest = 64;

    /// <summary>Each word once, in the order of the text.</summary>
    public static string[] In(string text)
    {
        var words = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsOfWord(rune, length > 0))
            {
                if (length++ < Longest)
                {
                    word.Append(Rune.ToLowerInvariant(rune));
                }
            }
            else
            {
                End();
            }
        }

        End();
        return [.. words];

        void End()
        {
            if (length > 0 && word.ToString() is var whole && known.Add(whole))
            {
                words.Add(whole);
            }

            word.Clear();
            length = 0;
        }
    }

    private static bool IsOfWord(Rune rune, bool inWord) => Rune.IsLetter(rune) || Rune.IsNumber(rune)
        || (inWord && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark);
}
