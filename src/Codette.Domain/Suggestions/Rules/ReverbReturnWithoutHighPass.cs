namespace Codette.Domain.Suggestions.Rules;

/// <summary>A reverb return with the low end left in.</summary>
internal sealed class ReverbReturnWithoutHighPass()
    : MissingInsertRule("reverb-return-without-high-pass", "reverb", 0.6,
        RuleKnowledge.ReverbReturnEq, InsertKinds.Eq | InsertKinds.HighPass)
{
    private static readonly MixChange.AddEffect Remedy = Effect(
        EffectTypes.HighPass, ("frequency_hz", 250), ("slope_db_per_octave", 12));

    protected override bool Concerns(MixerTrack track) => track.IsBus && track.Facts.Muted != true && track.Has(InsertKinds.Reverb);

    protected override (string Title, string Reason, MixChange.AddEffect Remedy) Advise(MixerTrack track) => (
        $"High-pass the reverb on {track.Label} at 250 Hz",
        "Reverb below about 250 Hz clouds the kick, the bass and the low mids of everything that feeds it. A high-pass "
            + "there, 200 to 400 Hz by taste, keeps the space and clears the mix.",
        Remedy);

    protected override double NamingOf(MixerTrack track) => 1;
}
