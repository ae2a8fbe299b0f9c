namespace Codette.Domain.Suggestions.StartingPoints;

/// <summary>Where equalising begins.</summary>
internal static class TonePoints
{
    public static IReadOnlyList<StartingPoint> All { get; } =
    [
        new("start-high-pass", "eq", 0.85, "High-pass what needs no low end",
            "Everything but kick, bass and deep keys can lose what lies below 80 to 100 Hz. Rumble adds up over the "
                + "tracks and takes room from the bass.",
            Effects.Of(EffectTypes.HighPass, ("frequency_hz", 80), ("slope_db_per_octave", 12)), RuleKnowledge.HighPassPlacement),
        new("start-low-mids", "eq", 0.75, "Thin out the low mids",
            "Between 200 and 400 Hz most tracks overlap, and their sum sounds muddy. Dip 2 to 3 dB around 300 Hz on "
                + "those that only accompany.",
            Effects.Of(EffectTypes.Eq, ("bell_1_frequency_hz", 300), ("bell_1_gain_db", -2.5), ("bell_1_q", 1)),
            RuleKnowledge.MuddyMix),
        new("start-cut-and-boost", "eq", 0.6, "Give each instrument one band of its own",
            "Lift 2 dB where a part speaks and dip the same band in what competes with it: 3 kHz for a voice, 100 Hz for "
                + "a bass, 60 Hz for a kick.",
            Effects.Of(EffectTypes.Eq, ("bell_1_frequency_hz", 3000), ("bell_1_gain_db", 2), ("bell_1_q", 1)),
            RuleKnowledge.ComplementaryEq),
        new("start-harshness", "eq", 0.5, "Soften harshness between 2 and 5 kHz",
            "Ears are most sensitive there, so a little too much tires quickly. Sweep a narrow bell through the band and "
                + "take 2 to 3 dB off where it hurts.",
            Effects.Of(EffectTypes.Eq, ("bell_1_frequency_hz", 3200), ("bell_1_gain_db", -2), ("bell_1_q", 2)),
            RuleKnowledge.HarshSound),
        new("start-air", "eq", 0.45, "Open the top with a shelf",
            "A shelf of 1 to 2 dB from 10 to 12 kHz gives the lead and the cymbals air; on every track it only becomes sharp.",
            Effects.Of(EffectTypes.Eq, ("high_shelf_frequency_hz", 11000), ("high_shelf_gain_db", 1.5)), RuleKnowledge.AddingAir),
    ];
}
