using System.Collections.Frozen;

namespace Codette.Domain.Chat.Music;

/// <summary>A chord: its root, its usual symbol and its steps above the root.</summary>
internal readonly record struct Chord(Pitch Root, string Quality, IReadOnlyList<Degree> Degrees)
{
    private static readonly FrozenDictionary<string, Degree[]> Qualities = new Dictionary<string, string>
    {
        [""] = "1 3 5", ["m"] = "1 b3 5", ["dim"] = "1 b3 b5", ["aug"] = "1 3 #5", ["5"] = "1 5",
        ["sus2"] = "1 2 5", ["sus4"] = "1 4 5", ["7sus4"] = "1 4 5 b7", ["6"] = "1 3 5 6", ["m6"] = "1 b3 5 6", ["69"] = "1 3 5 6 9",
        ["7"] = "1 3 5 b7", ["maj7"] = "1 3 5 7", ["m7"] = "1 b3 5 b7", ["mmaj7"] = "1 b3 5 7",
        ["dim7"] = "1 b3 b5 bb7", ["m7b5"] = "1 b3 b5 b7", ["aug7"] = "1 3 #5 b7", ["7#5"] = "1 3 #5 b7", ["7b5"] = "1 3 b5 b7",
        ["add9"] = "1 3 5 9", ["madd9"] = "1 b3 5 9", ["9"] = "1 3 5 b7 9", ["maj9"] = "1 3 5 7 9", ["m9"] = "1 b3 5 b7 9",
        ["7b9"] = "1 3 5 b7 b9", ["7#9"] = "1 3 5 b7 #9", ["11"] = "1 3 5 b7 9 11", ["m11"] = "1 b3 5 b7 9 11",
        ["13"] = "1 3 5 b7 9 13", ["m13"] = "1 b3 5 b7 9 13", ["maj13"] = "1 3 5 7 9 13", ["maj7#11"] = "1 3 5 7 #11",
    }.ToFrozenDictionary(pair => pair.Key, pair => Degree.Formula(pair.Value));

    public string Symbol => Root.Name + Quality;

    public IEnumerable<Pitch> Notes
    {
        get
        {
            var root = Root with { Octave = null };
            return Degrees.Select(degree => degree.Above(root));
        }
    }

    /// <summary>The chord of a quality in its usual short form (m7, sus4, maj7), or null when there is no such.</summary>
    public static Chord? Of(Pitch root, string quality) =>
        Qualities.TryGetValue(quality, out var degrees) ? new Chord(root with { Octave = null }, quality, degrees) : null;

    /// <summary>Reads a symbol such as <c>Cmaj7</c>, <c>F#m7b5</c>, <c>CM7</c> or <c>ebm</c>; a bare note name is none.</summary>
    public static bool TryParse(string text, out Chord chord)
    {
        chord = default;
        if (text.Length is < 2 or > 10 || (text[0] | 0x20) is < 'a' or > 'g' || text == "am")
        {
            return false;
        }

        var rootLength = text[1] is '#' or 'b' ? 2 : 1;
        if (rootLength == text.Length || !Pitch.TryParse(text.AsSpan(0, rootLength), out var root))
        {
            return false;
        }

        if (Of(root, ShortForm(text[rootLength..])) is not { } found)
        {
            return false;
        }

        chord = found;
        return true;
    }

    private static string ShortForm(string quality)
    {
        var plain = (quality.StartsWith('M') ? "maj" + quality[1..] : quality)
            .Replace("mM", "mmaj", StringComparison.Ordinal)
            .ToLowerInvariant()
            .Replace("major", "maj", StringComparison.Ordinal)
            .Replace("minor", "m", StringComparison.Ordinal)
            .Replace("min", "m", StringComparison.Ordinal)
            .Replace("dom", "", StringComparison.Ordinal);
        return plain switch
        {
            "maj" or "majaj" => "",
            "sus" => "sus4",
            "7sus" => "7sus4",
            "o" => "dim",
            "o7" => "dim7",
            "mb5" => "dim",
            "#5" => "aug",
            _ => plain.StartsWith("majaj", StringComparison.Ordinal) ? "maj" + plain[5..] : plain,
        };
    }
}
