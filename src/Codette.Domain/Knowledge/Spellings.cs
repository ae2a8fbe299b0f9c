using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Codette.Domain.Knowledge;

/// <summary>
/// One thing written in several ways: compounds with and without a space, short forms, British and American spelling.
/// </summary>
public static class Spellings
{
    // Two words that are one thing; also what they become when written together.
    private static readonly FrozenSet<string> Compounds = string.Join(' ',
        "hi-hat hi-hats high-hat high-hats high-pass high-passing high-passed hi-pass low-pass low-passing low-passed low-cut",
        "high-cut hi-cut lo-cut high-shelf low-shelf side-chain side-chained side-chaining side-chains bass-drum kick-drum",
        "snare-drum de-ess de-esser de-essing de-essed",
        "mid-side pre-delay low-end top-end low-mid low-mids upper-mid upper-mids high-mid high-mids high-end",
        "true-peak inter-sample plug-in plug-ins pre-fader post-fader pre-master slap-back make-up up-mix",
        "multi-band re-verb lo-fi ping-pong down-beat back-beat over-dub over-head over-heads a-b x-y ear-phones head-phones",
        "head-phone head-room side-band sub-woofer re-sample auto-tune cross-fade cross-over new-york how-long")
        .Split(' ').Select(pair => pair.Replace("-", "", StringComparison.Ordinal)).ToFrozenSet();

    // The usual word, then its other spellings.
    private static readonly string[] Table =
    [
        "highpass: hpf lowcut locut hipass highpassing highpassed rolloff",
        "lowpass: lpf highcut hicut lowpassing lowpassed",
        "kick: bd kik bassdrum kickdrum kicks",
        "snare: sn snr snaredrum snares",
        "hihat: hats hat hh hihats highhat highhats",
        "vocal: vox vocals vocalist voc vx lv leadvox bvox",
        "guitar: gtr gtrs guit guitars guitarist",
        "acoustic: acc acou",
        "electric: elec",
        "808: 808s",
        "drum: drums drumkit drummer",
        "tom: toms",
        "cymbal: cymbals crash",
        "overhead: oh ohs overheads",
        "synth: synths synthesizer synthesiser synthesizers",
        "reverb: verb verbs reverbs reverberation reverberant rvb",
        "compress: comp comps compressor compressors compression cmp squash",
        "eq: eqs eqing eqd equalizer equaliser equalization equalisation equalize equalise equalizing",
        "sidechain: sidechained sidechaining sidechains sc",
        "deess: deesser deessers deessing deessed",
        "sibilance: sibilant sibilants sibilence sibilances ess esses",
        "harsh: harshness harshly",
        "mud: muddy muddiness murky muddled",
        "boom: boomy boominess booming",
        "box: boxy boxiness boxey",
        "lowend: bottomend lowfrequency",
        "lowmid: lowmids lomids",
        "highmid: highmids uppermid uppermids",
        "loud: louder loudest loudness loudly",
        "quiet: quieter quietest quietly",
        "warm: warmth warmer warming",
        "wide: wider width widen widening widener wideness",
        "depth: deep deeper",
        "bright: brighter brightness brighten brightening",
        "dark: darker darken",
        "thin: thinner thinness",
        "thick: thicker thicken thickness fat fatter fatten phat beefy",
        "punch: punchy punchier punchiness",
        "tight: tighter tighten tightness",
        "air: airy airiness",
        "clear: clarity clearer unclear",
        "master: mastering mastered masters",
        "dither: dithering dithered",
        "saturate: saturation saturator saturated",
        "distort: distortion distorted overdrive",
        "mono: monophonic monaural",
        "bus: buss busses buses",
        "db: decibel decibels dbs",
        "tempo: bpm tempos",
        "plugin: plugins vst vsts",
        "headphone: headphones earphones cans earbuds",
        "monitor: monitors monitoring speakers speaker",
        "ambience: ambiance",
        "translate: translation translates",
        "transient: transients",
        "double: doubled doubling doubler doubletrack doubletracking",
        "back: backing background bgv bgvs bv bvs",
        "automate: automation automating automated",
        "normalize: normalise normalising normalizing normalised normalized normalization normalisation",
        "center: centre centered centred centering",
        "modulate: modulation modulating",
        "tune: tuning tuned pitchy autotune",
        "spotify: streaming stream streams",
        "harmonic: harmonics",
        "frequency: freq freqs frequencies",
        "crossover: crossovers",
        "bury: buried burying drowned drowning",
        "mask: masking masked masks",
        "phase: phasey phasing",
        "cancel: cancellation cancelling canceling cancelled",
        "pan: panning panned panpot pans",
        "click: clicks clicky clicking",
        "plosive: plosives",
        "breath: breaths breathing",
        "room: rooms",
        "stereo: stereos",
        "send: sends",
        "color: colour coloured colored",
        "upmix: upmixing",
        "record: recording recordings recorded recorder",
        "clip: clipping clipped clips clipper",
        "gain: gains",
        "time: times duration howlong",
        "resonance: resonances resonant resonate resonating",
    ];

    // How people write common words in a hurry.
    private static readonly FrozenDictionary<string, string> Hurried = string.Join(' ',
        "u=you ur=your r=are wat=what wut=what wot=what whats=what wats=what wich=which y=why cuz=because coz=because bc=because",
        "tho=though thru=through shud=should shld=should wud=would cud=could abt=about w=with n=and da=the dis=this dat=that",
        "teh=the hav=have wen=when wher=where b4=before pls=please rly=really sumthing=something")
        .Split(' ').Select(pair => pair.Split('=')).DistinctBy(pair => pair[0]).ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> HurriedBySpan =
        Hurried.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string> Usual = Table
        .Select(row => row.Split(':', StringSplitOptions.TrimEntries))
        .SelectMany(row => row[1].Split(' ').Append(row[0]).Distinct(), (row, other) => (Other: other, Term: Stemmer.Stem(row[0])))
        .ToFrozenDictionary(pair => pair.Other, pair => pair.Term);

    /// <summary>Joins two neighbouring words when they are known as one thing.</summary>
    public static bool TryJoin(string first, string second, [NotNullWhen(true)] out string? compound)
    {
        compound = null;
        var length = first.Length + second.Length;
        if (length > 16)
        {
            return false;
        }

        Span<char> joined = stackalloc char[16];
        first.CopyTo(joined);
        second.CopyTo(joined[first.Length..]);
        return Compounds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(joined[..length], out compound);
    }

    /// <summary>The lower-case word, written out when it is one that people shorten.</summary>
    public static string Written(ReadOnlySpan<char> word) =>
        HurriedBySpan.TryGetValue(word, out var full) || StopWords.TryGet(word, out full) ? full : word.ToString();

    /// <summary>The term a lower-case word stands for.</summary>
    public static string Term(string word) => Usual.TryGetValue(word, out var term) ? term : Stemmer.Stem(word);
}
