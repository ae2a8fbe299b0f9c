namespace Codette.Domain.Suggestions.Rules;

/// <summary>A drum bus without compression.</summary>
internal sealed class DrumBusWithoutCompressor()
    : MissingInsertRule("drum-bus-without-compressor", "compression", 0.55,
        RuleKnowledge.DrumBusCompression, InsertKinds.Compressor | InsertKinds.Limiter)
{
    private static readonly MixChange.AddEffect Remedy = Effect(
        EffectTypes.Compressor, ("ratio", 4), ("threshold_db", -14), ("attack_ms", 30), ("release_ms", 100));

    protected override bool Concerns(MixerTrack track) => track is { IsBus: true, IsDrum: true, Facts.Muted: not true };

    protected override (string Title, string Reason, MixChange.AddEffect Remedy) Advise(MixerTrack track) => (
        $"Glue the drums on {track.Label}",
        "The drums meet on this bus and nothing ties them together. Start at 4:1 with 30 ms attack and 100 ms release, "
            + "and no more than 2 to 4 dB of reduction.",
        Remedy);
}
