namespace Codette.Domain.Suggestions.StartingPoints;

/// <summary>Where buses and the master begin.</summary>
internal static class BusPoints
{
    public static IReadOnlyList<StartingPoint> All { get; } =
    [
        new("start-simple-routing", "routing", 0.6, "Begin with every track on the master",
            "The shortest path shows faults first. Move tracks to a bus as soon as several want the same treatment: "
                + "drums, backing voices, guitars.",
            new MixChange.SetRouting("master"), RuleKnowledge.BusesAndGroups),
        new("start-bus-compression", "routing", 0.55, "Compress groups on their bus",
            "One compressor at 2:1 on the drum or voice bus, with 30 ms attack and 2 dB of reduction, ties a group "
                + "together, which ten on single tracks do not.",
            Effects.Of(EffectTypes.Compressor, ("ratio", 2), ("threshold_db", -16), ("attack_ms", 30), ("release_ms", 120)),
            RuleKnowledge.DrumBusCompression),
        new("start-shared-reverb", "routing", 0.65, "Share one reverb on an aux",
            "A reverb at 100 % mix on an aux, fed by post-fader sends, puts all tracks into the same space and is set once.",
            Effects.Of(EffectTypes.Reverb, ("decay_s", 1.6), ("pre_delay_ms", 20), ("mix_percent", 100)),
            RuleKnowledge.SharedReverbSends),
        new("start-ceiling", "mastering", 1, "Set the final ceiling to -1 dBTP",
            "Lossy codecs and converters can overshoot the samples. A true-peak limiter last in the chain at -1 dBTP "
                + "leaves them room; 1 to 3 dB of reduction is plenty.",
            Effects.Of(EffectTypes.Limiter, ("ceiling_dbtp", -1), ("release_ms", 100), ("lookahead_ms", 5)),
            RuleKnowledge.TruePeakCeiling),
        new("start-loudness", "mastering", 0.85, "Check the loudness against -14 LUFS",
            "Most streaming services play at about -14 LUFS integrated and turn down what is louder. Meter the whole "
                + "piece, and give up dynamics only for the sound's sake.",
            Effects.Of(EffectTypes.Meter), RuleKnowledge.StreamingLoudnessChoice),
        new("start-mix-room", "mastering", 0.7, "Leave the limiter 3 to 6 dB of room",
            "A mix that peaks between -6 and -3 dBFS is easy to master. If it is hotter, trim the input of the master, "
                + "not its fader.",
            new MixChange.SetParameter("inputGain", -3), RuleKnowledge.PreparingMixForMastering),
        new("start-subsonic", "mastering", 0.5, "Clear what lies below 25 Hz",
            "Hardly any speaker plays it, and the limiter reacts to it. A gentle high-pass at 20 to 30 Hz gives back "
                + "level for nothing.",
            Effects.Of(EffectTypes.HighPass, ("frequency_hz", 25), ("slope_db_per_octave", 12)),
            RuleKnowledge.MasteringSubsonicCleanup),
        new("start-master-glue", "mastering", 0.45, "Tie the mix together at 1.5:1",
            "30 ms attack, 150 ms release and 1 to 2 dB of reduction are felt rather than heard. Leave it out if it is "
                + "no better at equal loudness.",
            Effects.Of(EffectTypes.Compressor, ("ratio", 1.5), ("threshold_db", -18), ("attack_ms", 30), ("release_ms", 150)),
            RuleKnowledge.MixBusCompression),
    ];
}
