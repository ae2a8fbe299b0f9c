using Codette.Domain.Sessions;

namespace Codette.Domain.Suggestions.StartingPoints;

/// <summary>Where a track of each type begins.</summary>
internal static class TrackTypePoints
{
    public static IReadOnlyList<StartingPoint> All { get; } =
    [
        new("start-audio-clean", "eq", 0.9, "Clean up the recording first",
            "A high-pass at 80 Hz takes rumble and handling noise out of a recorded track before anything else reacts to "
                + "it; leave it off kick and bass.",
            Effects.Of(EffectTypes.HighPass, ("frequency_hz", 80), ("slope_db_per_octave", 12)),
            RuleKnowledge.HighPassPlacement, TrackType.Audio),
        new("start-audio-gain", "gain-staging", 0.9, "Set the recording's gain before its inserts",
            "Bring a recorded track to an average of about -18 dBFS with its input gain, so that compressors and "
                + "equalisers work in their range and the fader stays near 0 dB.",
            new MixChange.SetParameter("inputGain", 0), RuleKnowledge.GainStagingStart, TrackType.Audio),
        new("start-instrument-level", "gain-staging", 0.9, "Turn virtual instruments down at the source",
            "Presets are often made to impress and peak near 0 dBFS. Begin 10 dB lower, or with the fader at -10 dB "
                + "until the instrument itself is turned down.",
            new MixChange.SetParameter("volume", -10), RuleKnowledge.GainStagingStart, TrackType.Instrument),
        new("start-instrument-width", "stereo", 0.7, "Narrow wide synth presets",
            "Several presets at full width leave no left or right. Narrow those that accompany to about 60 %, and pan them.",
            Effects.Of(EffectTypes.Utility, ("width_percent", 60)), RuleKnowledge.NarrowingStereoSynths, TrackType.Instrument),
        new("start-midi-velocity", "workflow", 0.8, "Balance notes by velocity before volume",
            "A MIDI track carries no sound: velocity changes the tone of the instrument as well as its level. Keep "
                + "channel volume at 100 of 127 and shape the part with 60 to 110 in velocity.",
            new MixChange.Automate("velocity", 0, 90), RuleKnowledge.VelocityAndExpression, TrackType.Midi),
        new("start-aux-wet", "routing", 0.9, "Set effects on an aux to 100 % wet",
            "The dry sound is already in the mix; dry sound from the aux only makes it louder. The sends decide how much "
                + "of the effect is heard.",
            Effects.Of(EffectTypes.Reverb, ("decay_s", 1.6), ("pre_delay_ms", 20), ("mix_percent", 100)),
            RuleKnowledge.SendsVersusInserts, TrackType.Aux),
        new("start-vca-zero", "gain-staging", 0.9, "Leave a VCA at 0 dB while balancing",
            "A VCA moves the faders of its group together. Balance the members with it at 0 dB, then ride the group by 1 "
                + "to 2 dB.",
            new MixChange.SetParameter("volume", 0), RuleKnowledge.BusesAndGroups, TrackType.Vca),
        new("start-master-zero", "gain-staging", 0.95, "Keep the master fader at 0 dB",
            "Then what the mix bus holds is what is exported. Make room with the tracks or a trim, 3 to 6 dB below full scale.",
            new MixChange.SetParameter("volume", 0), RuleKnowledge.MixBusHeadroom, TrackType.Master),
    ];
}
