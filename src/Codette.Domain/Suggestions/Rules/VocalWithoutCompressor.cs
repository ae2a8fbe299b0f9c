using Codette.Domain.Suggestions.Roles;

namespace Codette.Domain.Suggestions.Rules;

/// <summary>A voice that nothing evens out.</summary>
internal sealed class VocalWithoutCompressor()
    : MissingInsertRule("vocal-without-compressor", "compression", 0.95,
        RuleKnowledge.LeadVocalCompression, InsertKinds.Compressor | InsertKinds.Limiter)
{
    private static readonly MixChange.AddEffect Remedy = Effect(
        EffectTypes.Compressor, ("ratio", 3), ("threshold_db", -20), ("attack_ms", 5), ("release_ms", 80));

    protected override bool Concerns(MixerTrack track) => track is { Sounds: true, Role: TrackRole.Vocal };

    protected override (string Title, string Reason, MixChange.AddEffect Remedy) Advise(MixerTrack track) => (
        $"Compress {track.Label}",
        "A voice varies by 10 dB and more from word to word, and nothing on the track evens that out. Start at 3:1 with "
            + "5 ms attack and 80 ms release, and lower the threshold until 3 to 6 dB come off the loud words.",
        Remedy);
}
