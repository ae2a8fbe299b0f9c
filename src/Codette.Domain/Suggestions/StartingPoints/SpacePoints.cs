namespace Codette.Domain.Suggestions.StartingPoints;

/// <summary>Where depth and width begin.</summary>
internal static class SpacePoints
{
    public static IReadOnlyList<StartingPoint> All { get; } =
    [
        new("start-plate", "reverb", 0.7, "Begin with one plate of about 1.4 s",
            "A plate with 25 ms pre-delay keeps a voice in front and still puts it into a room. Raise it until it is "
                + "heard, then take 3 dB off.",
            Effects.Of(EffectTypes.Reverb, ("decay_s", 1.4), ("pre_delay_ms", 25), ("mix_percent", 15)),
            RuleKnowledge.PlateReverb),
        new("start-room", "reverb", 0.55, "Put dry recordings into one small room",
            "A room of 0.4 to 0.6 s at low level makes parts that were recorded apart sound as if they had been played together.",
            Effects.Of(EffectTypes.Reverb, ("decay_s", 0.5), ("pre_delay_ms", 5), ("mix_percent", 10)),
            RuleKnowledge.RoomReverbGlue),
        new("start-reverb-filter", "reverb", 0.6, "High-pass reverbs at 250 Hz",
            "Low notes in a reverb blur kick and bass. A high-pass at 200 to 400 Hz on the return, and a low-pass around "
                + "8 kHz, keep it behind the music.",
            Effects.Of(EffectTypes.HighPass, ("frequency_hz", 250), ("slope_db_per_octave", 12)), RuleKnowledge.ReverbReturnEq),
        new("start-centre", "stereo", 0.65, "Keep kick, bass and lead in the centre",
            "They carry the song and most of its power, so both speakers should share them; everything else may move out.",
            new MixChange.SetParameter("pan", 0), RuleKnowledge.WhatToKeepCentre),
        new("start-pairs", "stereo", 0.6, "Spread the accompaniment in pairs",
            "Pan doubled parts 60 to 100 % left and right and answer each part on one side with a similar one on the other.",
            new MixChange.SetParameter("pan", -0.7), RuleKnowledge.PanningSymmetry),
        new("start-mono-check", "stereo", 0.5, "Listen in mono before the mix is done",
            "Phones and many shops play mono. A utility at the end of the mix bus with its width at 0 % shows what drops "
                + "out; take it off again afterwards.",
            Effects.Of(EffectTypes.Utility, ("width_percent", 0)), RuleKnowledge.MonoCompatibilityCheck),
        new("start-ping-pong", "delay", 0.35, "Widen a lead with a quiet ping-pong delay",
            "Repeats that change sides at 8 to 10 % mix widen a lead that itself stays in the centre.",
            Effects.Of(EffectTypes.Delay, ("feedback_percent", 20), ("mix_percent", 8), ("width_percent", 100)),
            RuleKnowledge.PingPongDelay),
        new("start-delay-filter", "delay", 0.3, "Darken the repeats of a delay",
            "A low-pass around 4 kHz and a high-pass around 300 Hz keep repeats behind the part that they repeat.",
            Effects.Of(EffectTypes.LowPass, ("frequency_hz", 4000), ("slope_db_per_octave", 12)),
            RuleKnowledge.DelayToneFiltering),
    ];
}
