using System.Globalization;
using System.Text;

namespace Codette.Infrastructure.Sqlite.Chat;

/// <summary>A full-text query (sqlite.org/fts5.html, section 3) from what a person typed: every word, each as a prefix.</summary>
internal static class SearchQuery
{
    /// <summary>Only letters, numbers and the marks on them get into the query, each word in quotes: nothing typed is an operator.</summary>
    public static string From(string text)
    {
        var query = new StringBuilder();
        var inWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var isWord = Rune.IsLetter(rune) || Rune.IsNumber(rune)
                || (inWord && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark);
            query.Append((isWord, inWord) switch
            {
                (true, false) => query.Length == 0 ? "\"" : " \"",
                (false, true) => "\"*",
                _ => "",
            });
            if (isWord)
            {
                query.Append(rune);
            }

            inWord = isWord;
        }

        return query.Append(inWord ? "\"*" : "").ToString();
    }
}
