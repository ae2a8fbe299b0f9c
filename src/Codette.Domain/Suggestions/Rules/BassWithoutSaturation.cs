using Codette.Domain.Suggestions.Roles;

namespace Codette.Domain.Suggestions.Rules;

/// <summary>A bass that small speakers may not play.</summary>
internal sealed class BassWithoutSaturation()
    : MissingInsertRule("bass-without-saturation", "dynamics", 0.45, RuleKnowledge.BassOnSmallSpeakers, InsertKinds.Saturation)
{
    private static readonly MixChange.AddEffect Remedy = Effect(
        EffectTypes.Saturation, ("drive_db", 4), ("mix_percent", 20));

    protected override bool Concerns(MixerTrack track) => track is { Sounds: true, Role: TrackRole.Bass };

    protected override (string Title, string Reason, MixChange.AddEffect Remedy) Advise(MixerTrack track) => (
        $"Add harmonics to {track.Label}",
        "Small speakers play little below 100 Hz, so a bass is heard there by its harmonics. Light saturation mixed in "
            + "at about 20 % adds them between 150 and 800 Hz without more level at the bottom.",
        Remedy);
}
