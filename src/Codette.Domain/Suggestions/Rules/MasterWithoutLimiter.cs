using Codette.Domain.Sessions;

namespace Codette.Domain.Suggestions.Rules;

/// <summary>A master that nothing keeps below full scale. Asked only when mastering.</summary>
internal sealed class MasterWithoutLimiter()
    : MissingInsertRule("master-without-limiter", "mastering", 1, RuleKnowledge.TruePeakCeiling, InsertKinds.Limiter)
{
    private static readonly MixChange.AddEffect Remedy = Effect(
        EffectTypes.Limiter, ("ceiling_dbtp", -1), ("release_ms", 100), ("lookahead_ms", 5));

    protected override bool Concerns(MixerTrack track) => track.Facts.Type == TrackType.Master;

    protected override (string Title, string Reason, MixChange.AddEffect Remedy) Advise(MixerTrack track) => (
        "Limit the master at -1 dBTP",
        "Nothing on the master holds the peaks. A true-peak limiter last in the chain with a ceiling of -1 dBTP leaves "
            + "room for what lossy codecs add; 1 to 3 dB of reduction on the loudest passages is plenty.",
        Remedy);

    protected override double NamingOf(MixerTrack track) => 1;
}
