using Codette.Domain.Sessions;

namespace Codette.Domain.Suggestions.Rules;

/// <summary>A master without compression. Asked only when mastering, and a matter of taste.</summary>
internal sealed class MasterWithoutGlue()
    : MissingInsertRule("master-without-glue", "mastering", 0.4, RuleKnowledge.MixBusCompression, InsertKinds.Compressor)
{
    private static readonly MixChange.AddEffect Remedy = Effect(
        EffectTypes.Compressor, ("ratio", 1.5), ("threshold_db", -18), ("attack_ms", 30), ("release_ms", 150));

    protected override bool Concerns(MixerTrack track) => track.Facts.Type == TrackType.Master;

    protected override (string Title, string Reason, MixChange.AddEffect Remedy) Advise(MixerTrack track) => (
        "Try gentle compression on the master",
        "Nothing ties the mix together as a whole. 1.5:1 with 30 ms attack and 150 ms release, and 1 to 2 dB of "
            + "reduction, is felt rather than heard; leave it out if it is no better at equal loudness.",
        Remedy);

    protected override double NamingOf(MixerTrack track) => 1;
}
