using System.Collections.Frozen;

namespace Codette.Domain.Chat.Reading;

/// <summary>What a word of the <see cref="Vocabulary"/> stands for.</summary>
internal sealed record Entry(string Word, Term Term, double Value, Unit Unit);

/// <summary>Finds the entry of a word, in spite of a plural or a slip of the fingers.</summary>
internal static class Lexicon
{
    // Shorter words have too many neighbours: "kick" is one letter from "tick".
    private const int ShortestTypo = 6;

    private static readonly FrozenDictionary<string, Entry> Entries = Vocabulary.Read()
        .ToFrozenDictionary(entry => entry.Word, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Entries.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly ILookup<char, Entry> LongWords = Entries.Values
        .Where(entry => entry.Word.Length >= ShortestTypo && entry.Term != Term.Stop && entry.Word.All(char.IsAsciiLetter))
        .ToLookup(entry => entry.Word[0]);

    /// <summary>The entry of a lower-case word, or null.</summary>
    public static Entry? Find(ReadOnlySpan<char> word) =>
        BySpan.TryGetValue(word, out var entry) ? entry
        : word.Length > 3 && word[^1] == 's' && BySpan.TryGetValue(word[..^1], out entry) ? entry
        : word.Length is >= ShortestTypo and <= 20 ? FindMistyped(word)
        : null;

    private static Entry? FindMistyped(ReadOnlySpan<char> word)
    {
        foreach (var entry in LongWords[word[0]])
        {
            if (Math.Abs(entry.Word.Length - word.Length) <= 1 && IsOneSlipAway(word, entry.Word))
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>True when one letter too many, missing, wrong or swapped with its neighbour makes one of the other.</summary>
    private static bool IsOneSlipAway(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var start = a.CommonPrefixLength(b);
        a = a[start..];
        b = b[start..];
        if (a.IsEmpty || b.IsEmpty)
        {
            return true;
        }

        return a.Length == b.Length
            ? a[1..].SequenceEqual(b[1..]) || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]))
            : a.Length > b.Length ? a[1..].SequenceEqual(b) : b[1..].SequenceEqual(a);
    }
}
