using System.Buffers;
using System.Collections.Frozen;

namespace Codette.Domain.Knowledge;

/// <summary>
/// Takes endings off English words so that <c>compressed</c>, <c>compressor</c> and <c>compression</c> meet. A light suffix
/// stemmer of our own, in the spirit of M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, but with one
/// pass over one list and the comparative, agent and adjective endings that people use about sound (louder, limiter, punchy).
/// </summary>
public static class Stemmer
{
    private const int ShortestStem = 3;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    // Longest first: the first that fits is taken off.
    private static readonly string[] Endings =
    [
        "iness", "ation", "ators", "ness", "ings", "ator", "ions", "ated", "ates", "ers", "ors", "ing", "ion", "est", "ies",
        "ate", "ed", "er", "or", "es", "ly", "s", "y", "e",
    ];

    // Words whose ending belongs to them: without it they would fall together with another word.
    private static readonly FrozenSet<string> Whole = new[]
    {
        "fader", "phaser", "busy", "chorus", "bass", "loss", "bus", "noise", "delay", "sine", "tape", "tone", "note", "notes",
        "meter", "master", "filter", "order", "key", "sampler", "octave", "plate", "rate", "layer", "letter", "water", "other",
        "ration", "speed", "need", "feed", "bed", "ring", "string", "timing", "lens", "series", "harmony", "body",
    }.ToFrozenSet();

    /// <summary>The stem of a lower-case word; short words and words without a known ending come back as they are.</summary>
    public static string Stem(string word)
    {
        if (word.Length <= ShortestStem || char.IsAsciiDigit(word[0]) || Whole.Contains(word))
        {
            return word;
        }

        if (word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') && Whole.Contains(word[..^1]))
        {
            return word[..^1];
        }

        foreach (var ending in Endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && Fits(word, ending))
            {
                return Settle(word.AsSpan(0, word.Length - ending.Length));
            }
        }

        return word;
    }

    private static bool Fits(string word, string ending)
    {
        var stem = word.AsSpan(0, word.Length - ending.Length);
        return stem.Length >= ShortestStem
            && stem.ContainsAny(Vowels)
            && ending switch
            {
                "s" => stem[^1] is not ('s' or 'u' or 'i'),
                "y" => !IsVowel(stem[^1]),
                "es" => stem[^1] is 's' or 'x' or 'z' or 'h',
                // "snaer" is a slip and "later" is no late thing: an agent needs a longer stem.
                "er" or "or" or "ers" or "ors" => stem.Length > ShortestStem,
                "ion" or "ions" => stem[^1] is 's' or 't',
                _ => true,
            };
    }

    // "muddy" and "panning" double their last letter for the ending's sake; "pass" does not.
    private static string Settle(ReadOnlySpan<char> stem)
    {
        if (stem.Length > ShortestStem && stem[^1] == stem[^2] && !IsVowel(stem[^1]) && stem[^1] is not ('s' or 'l' or 'z'))
        {
            stem = stem[..^1];
        }

        return stem.Length > ShortestStem && stem[^1] == 'e' ? stem[..^1].ToString() : stem.ToString();
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
