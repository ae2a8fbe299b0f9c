using System.Collections.Frozen;

namespace Codette.Domain.Suggestions.Roles;

/// <summary>What one word of a track's name means.</summary>
internal readonly record struct RoleWord(TrackRole Role, double Reliability, bool Backing);

/// <summary>The words and abbreviations that name a role.</summary>
internal static class RoleWords
{
    private static readonly FrozenDictionary<string, RoleWord> Words = Read();

    private static readonly FrozenDictionary<string, RoleWord>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The word's meaning, or nothing; a plural means what its singular means.</summary>
    public static RoleWord Find(ReadOnlySpan<char> word) =>
        BySpan.TryGetValue(word, out var meaning) || (word is [.. _, _, 's' or 'S'] && BySpan.TryGetValue(word[..^1], out meaning))
            ? meaning
            : default;

    private static FrozenDictionary<string, RoleWord> Read()
    {
        var words = new Dictionary<string, RoleWord>(StringComparer.OrdinalIgnoreCase);
        Add(TrackRole.Vocal, "vocal voice singer rap vocalist", "vox voc leadvox ldv lv", "talk speech");
        Add(TrackRole.Vocal, "choir", "bv bgv bvox", "gang adlib", backing: true);
        Add(TrackRole.Unknown, "backing background harmony harmonies double doubled", "dbl bkg bg", "", backing: true);
        Add(TrackRole.Kick, "kick kickdrum bassdrum", "kik kck kd", "bd");
        Add(TrackRole.Snare, "snare", "snr", "sn sd rim");
        Add(
            TrackRole.Drums,
            "drum drums overhead tom hat hihat cymbal crash percussion shaker tambourine conga bongo clap kit cowbell",
            "oh ohs hh perc tamb drm drms",
            "ride loop beat");
        Add(TrackRole.Bass, "bass contrabass", "bs bss", "sub 808");
        Add(TrackRole.Guitar, "guitar banjo mandolin ukulele", "gtr guit egtr agtr acgtr elgtr", "ac strat tele");
        Add(TrackRole.Keys, "piano keys keyboard organ rhodes wurlitzer clavinet harpsichord", "pno kbd kys wurli clav ep", "hammond");
        Add(TrackRole.Synth, "synth synthesizer synthesiser arp arpeggio", "syn", "pad pluck moog");
        Add(TrackRole.Strings, "strings violin viola cello fiddle", "str strs vln vla vlc", "string orchestra");
        Add(TrackRole.Brass, "brass trumpet trombone horn tuba", "tpt tbn trp", "");
        Add(TrackRole.Fx, "reverb delay echo fx sfx riser", "verb rvb rev dly", "plate hall chamber impact sweep whoosh");
        Add(TrackRole.Other, "flute clarinet oboe bassoon saxophone harmonica accordion harp marimba vibraphone", "sax alto tenor", "bell");
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        void Add(TrackRole role, string whole, string abbreviated, string ambiguous, bool backing = false)
        {
            foreach (var (group, reliability) in new[] { (whole, 1.0), (abbreviated, 0.85), (ambiguous, 0.6) })
            {
                foreach (var word in group.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    words.Add(word, new RoleWord(role, reliability, backing));
                }
            }
        }
    }
}
