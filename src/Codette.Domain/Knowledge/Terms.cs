namespace Codette.Domain.Knowledge;

/// <summary>
/// Turns text into the terms that the index and the questions share: lower case, stop words gone, compounds joined
/// (<c>hi-hat</c>, <c>hi hat</c> and <c>hihat</c> are one), other spellings replaced by the usual word, endings taken off.
/// </summary>
public static class Terms
{
    internal const int LongestWord = 32;
    internal const int LongestPhrase = 4;

    /// <summary>All terms of the text in order, repetitions included. Never throws, whatever the text holds.</summary>
    public static List<string> In(string text) => In(Words(text));

    /// <summary>The same, of words that <see cref="Words"/> has cut.</summary>
    public static List<string> In(IReadOnlyList<string> words)
    {
        var terms = new List<string>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            if (i + 1 < words.Count && Spellings.TryJoin(words[i], words[i + 1], out var compound))
            {
                terms.Add(Spellings.Term(compound));
                i++;
            }
            else if (!StopWords.Contains(words[i]))
            {
                terms.Add(Spellings.Term(words[i]));
            }
        }

        return terms;
    }

    /// <summary>The terms of the words, each once, in the order of their first appearance.</summary>
    public static List<string> Distinct(IReadOnlyList<string> words)
    {
        var terms = In(words);
        var kept = 0;
        for (var i = 0; i < terms.Count; i++)
        {
            if (terms.IndexOf(terms[i], 0, kept) < 0)
            {
                terms[kept++] = terms[i];
            }
        }

        terms.RemoveRange(kept, terms.Count - kept);
        return terms;
    }

    /// <summary>The whole text as one phrase, or null when it is not two to four words long.</summary>
    public static string? Phrase(string text) =>
        Words(text) is { Count: >= 2 and <= LongestPhrase } words ? string.Join(' ', words.Select(Spellings.Term)) : null;

    /// <summary>
    /// Lower-case runs of letters and digits; apostrophes vanish ("don't" is <c>dont</c>), all else divides, and what is
    /// short for a common word ("u", "wat") is written out.
    /// </summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>(16);
        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                if (length < LongestWord)
                {
                    word[length++] = char.ToLowerInvariant(letter);
                }
            }
            else if (letter is not ('\'' or '\u2019') && length > 0)
            {
                words.Add(Spellings.Written(word[..length]));
                length = 0;
            }
        }

        if (length > 0)
        {
            words.Add(Spellings.Written(word[..length]));
        }

        return words;
    }
}
