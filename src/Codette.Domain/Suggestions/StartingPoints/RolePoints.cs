using Codette.Domain.Suggestions.Roles;

namespace Codette.Domain.Suggestions.StartingPoints;

/// <summary>Where a track that plays something in particular begins.</summary>
internal static class RolePoints
{
    public static IReadOnlyList<StartingPoint> All { get; } =
    [
        new("start-vocal-level", "compression", 0.95, "Even the voice out at 3:1",
            "5 ms attack and 80 ms release with 3 to 6 dB of reduction hold the words in place; ride the fader for what is left.",
            Effects.Of(EffectTypes.Compressor, ("ratio", 3), ("threshold_db", -20), ("attack_ms", 5), ("release_ms", 80)),
            RuleKnowledge.LeadVocalCompression, Role: TrackRole.Vocal),
        new("start-vocal-clean", "eq", 0.9, "High-pass the voice at 80 to 110 Hz",
            "Below it there is rumble and no voice. Then dip 2 dB around 300 Hz if it booms, and lift 2 dB at 4 kHz if "
                + "the words are hard to follow.",
            Effects.Of(EffectTypes.HighPass, ("frequency_hz", 90), ("slope_db_per_octave", 12)),
            RuleKnowledge.HighPassPlacement, Role: TrackRole.Vocal),
        new("start-vocal-sibilance", "dynamics", 0.8, "De-ess the voice after compression",
            "Look for the sharp s between 5 and 8 kHz and take off 3 to 6 dB there.",
            Effects.Of(EffectTypes.DeEsser, ("frequency_hz", 6500), ("threshold_db", -28), ("range_db", 6)),
            RuleKnowledge.DeEsserSettings, Role: TrackRole.Vocal),
        new("start-drum-bus", "compression", 0.9, "Compress the kit as a whole",
            "4:1 with 30 ms attack and 100 ms release on the drum bus, 2 to 4 dB of reduction, ties the kit together and "
                + "keeps its hits.",
            Effects.Of(EffectTypes.Compressor, ("ratio", 4), ("threshold_db", -14), ("attack_ms", 30), ("release_ms", 100)),
            RuleKnowledge.DrumBusCompression, Role: TrackRole.Drums),
        new("start-drum-image", "stereo", 0.8, "Pan the kit as it stands",
            "Kick and snare in the centre, toms 30 to 60 % and overheads fully out, all from the same point of view, "
                + "drummer's or listener's.",
            new MixChange.SetParameter("pan", 0), RuleKnowledge.DrumKitPanning, Role: TrackRole.Drums),
        new("start-kick-tone", "eq", 0.85, "Shape the kick at 60 Hz, 300 Hz and 4 kHz",
            "Weight lies around 60 Hz, cardboard around 300 Hz and the beater around 4 kHz. Dip the middle by 3 dB "
                + "first; often that is all.",
            Effects.Of(EffectTypes.Eq, ("bell_1_frequency_hz", 300), ("bell_1_gain_db", -3), ("bell_1_q", 1.2)),
            RuleKnowledge.KickEq, Role: TrackRole.Kick),
        new("start-snare-tone", "eq", 0.85, "Shape the snare at 200 Hz and 5 kHz",
            "Body lies around 200 Hz and crack around 5 kHz; lift one of them by 2 to 3 dB before both.",
            Effects.Of(EffectTypes.Eq, ("bell_1_frequency_hz", 200), ("bell_1_gain_db", 2), ("bell_1_q", 1)),
            RuleKnowledge.SnareEq, Role: TrackRole.Snare),
        new("start-bass-level", "compression", 0.95, "Hold the bass at 4:1",
            "25 ms attack and 120 ms release with 3 to 6 dB of reduction make the notes equally loud and keep their attack.",
            Effects.Of(EffectTypes.Compressor, ("ratio", 4), ("threshold_db", -22), ("attack_ms", 25), ("release_ms", 120)),
            RuleKnowledge.BassCompression, Role: TrackRole.Bass),
        new("start-bass-harmonics", "dynamics", 0.7, "Let the bass be heard on small speakers",
            "Light saturation at 20 % mix adds harmonics between 150 and 800 Hz that phones can play.",
            Effects.Of(EffectTypes.Saturation, ("drive_db", 4), ("mix_percent", 20)),
            RuleKnowledge.BassOnSmallSpeakers, Role: TrackRole.Bass),
        new("start-guitar-clean", "eq", 0.85, "High-pass guitars at 80 to 100 Hz",
            "A guitar's lowest note is 82 Hz; below there is only amplifier rumble that clouds the bass.",
            Effects.Of(EffectTypes.HighPass, ("frequency_hz", 80), ("slope_db_per_octave", 12)),
            RuleKnowledge.HighPassPlacement, Role: TrackRole.Guitar),
        new("start-guitar-width", "stereo", 0.8, "Pan guitar doubles to the sides",
            "Two takes of the same part, 70 to 100 % left and right, leave the centre to the voice.",
            new MixChange.SetParameter("pan", -0.8), RuleKnowledge.DoubleTrackingWidth, Role: TrackRole.Guitar),
        new("start-keys-place", "eq", 0.8, "Thin out keys under a singer",
            "Take 2 to 3 dB out of the keys around 300 Hz and around 3 kHz where they accompany; leave them whole where "
                + "they play alone.",
            Effects.Of(EffectTypes.Eq, ("bell_1_frequency_hz", 300), ("bell_1_gain_db", -2.5), ("bell_1_q", 1)),
            RuleKnowledge.PianoEq, Role: TrackRole.Keys),
        new("start-synth-place", "eq", 0.8, "High-pass pads at 100 to 200 Hz",
            "Pads fill the whole range when nothing stops them; without the low end they still sound large beside a bass.",
            Effects.Of(EffectTypes.HighPass, ("frequency_hz", 120), ("slope_db_per_octave", 12)),
            RuleKnowledge.SynthPad, Role: TrackRole.Synth),
    ];
}
