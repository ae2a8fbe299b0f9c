namespace Codette.Domain.Suggestions.StartingPoints;

/// <summary>Where levels begin, and what compression begins with.</summary>
internal static class LevelPoints
{
    public static IReadOnlyList<StartingPoint> All { get; } =
    [
        new("start-average-level", "gain-staging", 0.9, "Let tracks average about -18 dBFS",
            "Set clip or input gain so that a track averages about -18 dBFS and peaks up to -10 dBFS before its first "
                + "insert: plug-ins modelled on hardware are made for that level. A meter first in the chain shows it.",
            Effects.Of(EffectTypes.Meter), RuleKnowledge.GainStagingStart),
        new("start-headroom", "gain-staging", 0.85, "Begin with the faders at -6 dB",
            "Faders that begin at -6 dB leave travel in both directions, and a mix of a dozen tracks then peaks around "
                + "-6 dBFS instead of above full scale.",
            new MixChange.SetParameter("volume", -6), RuleKnowledge.MixBusHeadroom),
        new("start-trim", "gain-staging", 0.7, "Trim hot recordings before the first insert",
            "A recording that peaks near 0 dBFS drives every insert after it. Take 6 to 12 dB off in front of them, not "
                + "at the fader behind them.",
            new MixChange.SetParameter("inputGain", -6), RuleKnowledge.GainBeforeOrAfterPlugin),
        new("start-match-levels", "gain-staging", 0.6, "Match levels before and after each plug-in",
            "What is louder sounds better, by as little as 1 dB. Trim each plug-in's output until bypassing it changes "
                + "the tone and not the level, then judge.",
            Effects.Of(EffectTypes.Utility, ("gain_db", 0)), RuleKnowledge.LevelMatchedComparison),
        new("start-gentle-compression", "compression", 0.8, "Even levels out at 3:1",
            "3:1 with 10 ms attack and 100 ms release suits most sources. Lower the threshold until 3 to 6 dB come off "
                + "the loud passages, and make up for it at the output.",
            Effects.Of(EffectTypes.Compressor, ("ratio", 3), ("threshold_db", -18), ("attack_ms", 10), ("release_ms", 100)),
            RuleKnowledge.CompressorRatio),
        new("start-keep-attack", "compression", 0.65, "Keep the attack of drums and plucks",
            "An attack of 20 to 30 ms lets the first hit through and evens out what follows; with 1 ms the hit itself "
                + "goes. Use 4:1 and a release of about 100 ms.",
            Effects.Of(EffectTypes.Compressor, ("ratio", 4), ("threshold_db", -16), ("attack_ms", 25), ("release_ms", 100)),
            RuleKnowledge.CompressorAttack),
        new("start-two-stages", "compression", 0.5, "Share compression between two stages",
            "Two compressors that take off 3 dB each are heard less than one that takes off 6 dB. Let a fast one catch "
                + "the peaks, and a slower one at 2:1 hold the level.",
            Effects.Of(EffectTypes.Compressor, ("ratio", 2), ("threshold_db", -22), ("attack_ms", 30), ("release_ms", 250)),
            RuleKnowledge.SerialCompression),
        new("start-gate", "dynamics", 0.4, "Clean up close microphones with a gate",
            "On toms and on noisy amplifiers a gate takes out what lies between the notes. Begin with the threshold at "
                + "-40 dBFS, 1 ms attack, 50 ms hold and 150 ms release, and reduce by 12 dB rather than to silence.",
            Effects.Of(EffectTypes.Gate, ("threshold_db", -40), ("attack_ms", 1), ("hold_ms", 50), ("release_ms", 150), ("range_db", -12)),
            RuleKnowledge.GateSettings),
    ];
}
