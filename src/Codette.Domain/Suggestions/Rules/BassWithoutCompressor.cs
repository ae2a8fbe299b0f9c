using Codette.Domain.Suggestions.Roles;

namespace Codette.Domain.Suggestions.Rules;

/// <summary>A bass whose notes nothing evens out.</summary>
internal sealed class BassWithoutCompressor()
    : MissingInsertRule("bass-without-compressor", "compression", 0.85,
        RuleKnowledge.BassCompression, InsertKinds.Compressor | InsertKinds.Limiter)
{
    private static readonly MixChange.AddEffect Remedy = Effect(
        EffectTypes.Compressor, ("ratio", 4), ("threshold_db", -22), ("attack_ms", 25), ("release_ms", 120));

    protected override bool Concerns(MixerTrack track) => track is { Sounds: true, Role: TrackRole.Bass };

    protected override (string Title, string Reason, MixChange.AddEffect Remedy) Advise(MixerTrack track) => (
        $"Compress {track.Label}",
        "Bass notes differ in level from string to string, and the low end of the mix rises and falls with them. Start "
            + "at 4:1 with 25 ms attack and 120 ms release, and 3 to 6 dB of reduction.",
        Remedy);
}
