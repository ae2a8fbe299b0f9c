using Codette.Domain.Suggestions.Roles;

namespace Codette.Domain.Suggestions.Rules;

/// <summary>A lead voice whose s sounds nothing tames.</summary>
internal sealed class VocalWithoutDeEsser()
    : MissingInsertRule("vocal-without-de-esser", "dynamics", 0.6, RuleKnowledge.DeEsserSettings, InsertKinds.DeEsser)
{
    private static readonly MixChange.AddEffect Remedy = Effect(
        EffectTypes.DeEsser, ("frequency_hz", 6500), ("threshold_db", -28), ("range_db", 6));

    protected override bool Concerns(MixerTrack track) => track is { Sounds: true, Role: TrackRole.Vocal, IsBacking: false };

    protected override (string Title, string Reason, MixChange.AddEffect Remedy) Advise(MixerTrack track) => (
        $"De-ess {track.Label}",
        "Compression and added treble bring the s sounds forward. A de-esser around 6.5 kHz, 5 to 8 kHz depending on the "
            + "voice, that takes off 3 to 6 dB on the sharpest ones is enough.",
        Remedy);
}
