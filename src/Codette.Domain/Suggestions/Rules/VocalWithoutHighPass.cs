using Codette.Domain.Suggestions.Roles;

namespace Codette.Domain.Suggestions.Rules;

/// <summary>A voice with its rumble left in.</summary>
internal sealed class VocalWithoutHighPass()
    : MissingInsertRule("vocal-without-high-pass", "eq", 0.7,
        RuleKnowledge.HighPassPlacement, InsertKinds.Eq | InsertKinds.HighPass)
{
    private static readonly MixChange.AddEffect Remedy = Effect(
        EffectTypes.HighPass, ("frequency_hz", 80), ("slope_db_per_octave", 12));

    protected override bool Concerns(MixerTrack track) => track is { Sounds: true, Role: TrackRole.Vocal };

    protected override (string Title, string Reason, MixChange.AddEffect Remedy) Advise(MixerTrack track) => (
        $"High-pass {track.Label} at 80 Hz",
        "Below about 80 Hz a voice track holds rumble, stand noise and plosives, and no voice. A high-pass of 12 dB an "
            + "octave at 80 Hz, up to 110 Hz for a high voice, takes them out before the compressor reacts to them.",
        Remedy);
}
