namespace Codette.Domain.Suggestions.StartingPoints;

/// <summary>What mixes of a genre commonly begin with.</summary>
internal static class GenrePoints
{
    public static IReadOnlyList<StartingPoint> All { get; } =
    [
        new("start-pop-lead", "compression", 0.9, "Keep a pop voice in front",
            "Two stages, a fast one at 4:1 and a slow one at 2:1, hold a pop lead within a few decibels all through the song.",
            Effects.Of(EffectTypes.Compressor, ("ratio", 4), ("threshold_db", -20), ("attack_ms", 3), ("release_ms", 60)),
            RuleKnowledge.GenrePopMix, Genre: Genres.Pop),
        new("start-rock-guitars", "stereo", 0.9, "Put rock guitars on both sides",
            "Doubled rhythm guitars, 80 to 100 % left and right, give a rock mix its width and leave the centre to "
                + "drums, bass and voice.",
            new MixChange.SetParameter("pan", -0.9), RuleKnowledge.GenreRockMix, Genre: Genres.Rock),
        new("start-hip-hop-low-end", "eq", 0.9, "Choose who owns the sub in hip-hop",
            "Kick and 808 share 40 to 60 Hz. Give it to one of them and dip the other by 3 dB there.",
            Effects.Of(EffectTypes.Eq, ("bell_1_frequency_hz", 50), ("bell_1_gain_db", -3), ("bell_1_q", 1.2)),
            RuleKnowledge.GenreHipHopMix, Genre: Genres.HipHop),
        new("start-electronic-ducking", "compression", 0.9, "Let the kick duck the bass in electronic music",
            "A compressor on bass and pads, keyed from the kick, with 1 ms attack, a release of about an eighth note and "
                + "4 to 6 dB of reduction makes room for every beat.",
            Effects.Of(EffectTypes.Compressor, ("ratio", 4), ("threshold_db", -24), ("attack_ms", 1), ("release_ms", 150)),
            RuleKnowledge.KickBassDucking, Genre: Genres.Electronic),
        new("start-jazz-dynamics", "gain-staging", 0.9, "Leave jazz its dynamics",
            "Balance with faders at -6 dB and automation before any compression; players control their own level.",
            new MixChange.SetParameter("volume", -6), RuleKnowledge.GenreJazzMix, Genre: Genres.Jazz),
        new("start-classical-space", "reverb", 0.9, "Begin with the hall in classical music",
            "Main microphones carry the balance. Added reverb of about 2 s at 10 % mix only carries on the hall that was "
                + "recorded.",
            Effects.Of(EffectTypes.Reverb, ("decay_s", 2), ("pre_delay_ms", 20), ("mix_percent", 10)),
            RuleKnowledge.GenreOrchestralMix, Genre: Genres.Classical),
        new("start-metal-guitars", "eq", 0.9, "Tighten metal guitars at 100 Hz",
            "A steep high-pass at 90 to 120 Hz takes palm mutes off the kick's ground; dip 2 to 3 dB between 200 and 300 "
                + "Hz if they boom.",
            Effects.Of(EffectTypes.HighPass, ("frequency_hz", 100), ("slope_db_per_octave", 24)),
            RuleKnowledge.GenreMetalMix, Genre: Genres.Metal),
        new("start-folk-natural", "reverb", 0.9, "Keep folk close and natural",
            "A short room of 0.6 s at 8 % mix is enough. Voice and acoustic guitar should sound as if they sat in front "
                + "of the listener.",
            Effects.Of(EffectTypes.Reverb, ("decay_s", 0.6), ("pre_delay_ms", 10), ("mix_percent", 8)),
            RuleKnowledge.GenreFolkMix, Genre: Genres.Folk),
        new("start-rnb-voices", "stereo", 0.9, "Stack R&B harmonies around the lead",
            "Lead in the centre, harmonies in pairs 40 to 80 % out and about 6 dB lower make the bed that the style is "
                + "known for.",
            new MixChange.SetParameter("pan", -0.6), RuleKnowledge.GenreRnbMix, Genre: Genres.RhythmAndBlues),
    ];
}
