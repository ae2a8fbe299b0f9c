using Codette.Domain.Suggestions.Roles;

namespace Codette.Domain.Suggestions.Rules;

/// <summary>A snare whose hits nothing evens out.</summary>
internal sealed class SnareWithoutCompressor()
    : MissingInsertRule("snare-without-compressor", "compression", 0.5,
        RuleKnowledge.SnareCompression, InsertKinds.Compressor | InsertKinds.Limiter)
{
    private static readonly MixChange.AddEffect Remedy = Effect(
        EffectTypes.Compressor, ("ratio", 4), ("threshold_db", -16), ("attack_ms", 10), ("release_ms", 100));

    protected override bool Concerns(MixerTrack track) => track is { Sounds: true, Role: TrackRole.Snare };

    protected override (string Title, string Reason, MixChange.AddEffect Remedy) Advise(MixerTrack track) => (
        $"Compress {track.Label}",
        "Single hits stick out or get lost when nothing evens them out. Start at 4:1 with 10 ms attack, which lets the "
            + "stick through, and 100 ms release, and 3 to 6 dB of reduction.",
        Remedy);
}
