using System.Collections.Frozen;

namespace Codette.Domain.Analysis.Detection;

/// <summary>A track or project name as words: lower case, abbreviations written out, plurals made singular.</summary>
internal static class TrackName
{
    // A name is a label; whatever stands behind this many characters is noise or an attack.
    private const int LongestRead = 120;

    private static readonly FrozenSet<string> Placeholders = new[]
    {
        "audio", "instrument", "midi", "aux", "vca", "master", "track", "bus", "group", "channel", "ch", "return",
        "new", "untitled", "unnamed", "stereo", "mono", "mix", "main", "out", "output", "project", "song", "demo", "copy",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Abbreviations = new Dictionary<string, string>
    {
        ["gtr"] = "guitar", ["gt"] = "guitar", ["guit"] = "guitar", ["egtr"] = "guitar", ["agtr"] = "acoustic",
        ["vox"] = "vocal", ["voc"] = "vocal", ["ldvox"] = "vocal", ["bv"] = "bgv", ["bgvs"] = "bgv", ["bvs"] = "bgv",
        ["kik"] = "kick", ["kck"] = "kick", ["bd"] = "kick", ["snr"] = "snare", ["sn"] = "snare", ["sd"] = "snare",
        ["hh"] = "hat", ["hihat"] = "hat", ["oh"] = "overhead", ["drm"] = "drum", ["bs"] = "bass", ["elec"] = "electric",
        ["ac"] = "acoustic", ["aco"] = "acoustic", ["acous"] = "acoustic", ["ld"] = "lead", ["rhy"] = "rhythm", ["rtm"] = "rhythm",
        ["syn"] = "synth", ["synthesizer"] = "synth", ["synthesiser"] = "synth", ["pno"] = "piano", ["org"] = "organ",
        ["dist"] = "distorted", ["distortion"] = "distorted", ["str"] = "string", ["vln"] = "violin", ["vla"] = "viola",
        ["vc"] = "cello", ["vlc"] = "cello", ["tpt"] = "trumpet", ["tbn"] = "trombone", ["hn"] = "horn", ["timp"] = "timpani",
        ["smp"] = "sample", ["tamb"] = "tambourine", ["voices"] = "vocal",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>True when the name says nothing: empty, only digits and placeholders, such as <c>Audio 1</c>.</summary>
    public static bool IsEmpty(string? name)
    {
        var words = Split(name);
        return words.TrueForAll(word => Placeholders.Contains(word) || (words.Count > 1 && word.All(char.IsAsciiDigit)));
    }

    public static List<string> Words(string? name) => Split(name).ConvertAll(Usual);

    /// <summary>Letters, digits and capitals part words, but a whole that is known, such as <c>HiHat</c> or <c>DnB</c>, stays.</summary>
    private static List<string> Split(string? name)
    {
        List<string> words = [];
        var text = name.AsSpan();
        text = text[..Math.Min(text.Length, LongestRead)];
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            if (end > start)
            {
                AddParts(words, text[start..end]);
            }

            start = end + 1;
        }

        return words;
    }

    private static void AddParts(List<string> words, ReadOnlySpan<char> word)
    {
        var whole = word.ToString().ToLowerInvariant();
        if (IsKnown(whole))
        {
            words.Add(whole);
            return;
        }

        var start = 0;
        for (var at = 1; at <= word.Length; at++)
        {
            if (at == word.Length || Parts(word[at - 1], word[at]))
            {
                words.Add(word[start..at].ToString().ToLowerInvariant());
                start = at;
            }
        }
    }

    private static bool Parts(char left, char right) =>
        char.IsDigit(left) != char.IsDigit(right) || (char.IsLower(left) && char.IsUpper(right));

    private static bool IsKnown(string word)
    {
        var usual = Usual(word);
        return SoundLexicon.Find(usual) is not null || Genres.Find(usual) is not null;
    }

    private static string Usual(string word)
    {
        if (Abbreviations.TryGetValue(word, out var full))
        {
            return full;
        }

        var isPlural = word.Length > 3 && word[^1] == 's' && SoundLexicon.Find(word) is null && Genres.Find(word) is null;
        return !isPlural ? word : Abbreviations.GetValueOrDefault(word[..^1], word[..^1]);
    }
}
