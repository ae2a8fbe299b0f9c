using System.Collections.Frozen;

namespace Codette.Domain.Analysis.Detection;

/// <summary>The words and phrases by which musicians name their tracks, in the singular.</summary>
internal static class SoundLexicon
{
    /// <summary>The longest phrase, in words.</summary>
    public const int LongestPhrase = 3;

    private static readonly (Sound Sound, string Phrases)[] Table =
    [
        (Sound.Kick, "kick|kick drum|bass drum"),
        (Sound.Snare, "snare|snare drum|rimshot|rim"),
        (Sound.Clap, "clap|handclap|snap"),
        (Sound.Hats, "hat|hi hat|open hat|closed hat"),
        (Sound.Drums, "drum|kit|drum kit|overhead|cymbal|crash|ride|tom|floor tom|rack tom"),
        (Sound.Brushes, "brushes|brush|brush drum"),
        (Sound.Breakbeat, "break|breakbeat|amen|amen break|jungle break"),
        (Sound.BlastBeat, "blast|blast beat|double kick|double bass drum"),
        (Sound.DrumMachine, "drum machine|909|707|linn|linndrum|beat|beatbox"),
        (Sound.EightOhEight, "808|808 bass|808 kick"),
        (Sound.Bass, "bass|bass guitar|electric bass|slap bass"),
        (Sound.SubBass, "sub|sub bass|subbass"),
        (Sound.SynthBass, "synth bass|bass synth|moog bass|wobble|wobble bass"),
        (Sound.Reese, "reese|reese bass|neuro|neuro bass"),
        (Sound.AcidLine, "303|acid|acid bass|acid line"),
        (Sound.UprightBass, "upright|upright bass|double bass|contrabass|acoustic bass"),
        (Sound.ElectricGuitar, "guitar|electric guitar|clean guitar|guitar clean"),
        (Sound.LeadGuitar, "lead guitar|guitar lead|guitar solo|solo guitar"),
        (Sound.RhythmGuitar, "rhythm guitar|guitar rhythm|power chord|riff"),
        (Sound.DistortedGuitar, "distorted guitar|guitar distorted|heavy guitar|djent|chug|chugs guitar|fuzz guitar"),
        (Sound.AcousticGuitar, "acoustic|acoustic guitar|guitar acoustic|nylon|nylon guitar|classical guitar|strum|ukulele"),
        (Sound.PedalSteel, "pedal steel|pedal steel guitar|lap steel|steel guitar|slide guitar|dobro"),
        (Sound.Banjo, "banjo"),
        (Sound.Mandolin, "mandolin|mando"),
        (Sound.Fiddle, "fiddle"),
        (Sound.Harmonica, "harmonica|blues harp"),
        (Sound.Piano, "piano|grand|grand piano|upright piano|key"),
        (Sound.ElectricPiano, "rhodes|wurlitzer|wurli|electric piano|e piano"),
        (Sound.Organ, "organ|hammond|b3"),
        (Sound.Synth, "synth|analog synth|poly synth|chord synth|supersaw|saw"),
        (Sound.SynthLead, "synth lead|lead synth|lead"),
        (Sound.Pad, "pad|synth pad|warm pad|atmo|atmosphere"),
        (Sound.Pluck, "pluck|synth pluck"),
        (Sound.Arpeggio, "arp|arpeggio|sequence|sequencer|seq"),
        (Sound.Stab, "stab|chord stab|piano stab"),
        (Sound.Riser, "riser|uplifter|downlifter|drop|build|buildup|sweep|white noise"),
        (Sound.Strings, "string|strings|violin|viola|string section|orchestra|ensemble"),
        (Sound.Cello, "cello|violoncello"),
        (Sound.Brass, "brass|brass section|horn section|trombone|tuba"),
        (Sound.FrenchHorn, "french horn|horn"),
        (Sound.Trumpet, "trumpet|flugelhorn|muted trumpet"),
        (Sound.Saxophone, "sax|saxophone|alto sax|tenor sax|bari sax|soprano sax"),
        (Sound.Woodwind, "flute|oboe|clarinet|bassoon|woodwind|piccolo"),
        (Sound.Timpani, "timpani|taiko|orchestral percussion|gran cassa"),
        (Sound.Harp, "harp|celesta"),
        (Sound.Choir, "choir|chorale"),
        (Sound.Vibraphone, "vibraphone|vibe|marimba"),
        (Sound.Vocals, "vocal|lead vocal|vocal lead|main vocal|singer|voice|verse vocal|chorus vocal"),
        (Sound.BackingVocals, "backing|backing vocal|background vocal|harmony|harmonies|harmony vocal|double vocal|bgv|gang vocal"),
        (Sound.Rap, "rap|rapper|rap vocal|mc|bars"),
        (Sound.AdLibs, "adlib|ad lib|adlib vocal"),
        (Sound.Scream, "scream|growl|screamed vocal|growl vocal|scream vocal"),
        (Sound.Samples, "sample|loop|chop|sampler|vocal chop|scratch|turntable"),
        (Sound.Vinyl, "vinyl|crackle|vinyl noise|tape|tape hiss|dust"),
        (Sound.Drone, "drone|texture|soundscape"),
        (Sound.FieldRecording, "field|field recording|rain|nature|wind|ocean|forest"),
        (Sound.HandPercussion, "perc|percussion|conga|bongo|shaker|tambourine|djembe|cajon|cowbell"),
        (Sound.Skank, "skank|skank guitar|guitar skank|bubble|bubble organ|organ bubble"),
        (Sound.Melodica, "melodica|nyabinghi"),
    ];

    private static readonly FrozenDictionary<string, Sound> ByPhrase = Table
        .SelectMany(row => row.Phrases.Split('|').Select(phrase => KeyValuePair.Create(phrase, row.Sound)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    public static Sound? Find(string phrase) => ByPhrase.TryGetValue(phrase, out var sound) ? sound : null;
}
