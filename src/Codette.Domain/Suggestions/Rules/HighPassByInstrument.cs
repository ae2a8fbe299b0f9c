using Codette.Domain.Suggestions.Roles;

namespace Codette.Domain.Suggestions.Rules;

/// <summary>Guitars, keys and the like that reach down into the range of kick and bass; the corner depends on the instrument.</summary>
internal sealed class HighPassByInstrument()
    : MissingInsertRule("high-pass-by-instrument", "eq", 0.6,
        RuleKnowledge.HighPassPlacement, InsertKinds.Eq | InsertKinds.HighPass)
{
    private static readonly MixChange.AddEffect[] ByRole = [.. Enum.GetValues<TrackRole>().Select(role =>
        Effects.Of(EffectTypes.HighPass, ("frequency_hz", Corner(role)), ("slope_db_per_octave", 12)))];

    protected override bool Concerns(MixerTrack track) => track.Sounds && Corner(track.Role) > 0;

    protected override (string Title, string Reason, MixChange.AddEffect Remedy) Advise(MixerTrack track)
    {
        var corner = Figures.Plain(Corner(track.Role));
        return (
            $"High-pass {track.Label} at {corner} Hz",
            $"What this instrument holds below about {corner} Hz is mostly handling noise and resonance, and it adds up "
                + "with kick and bass. Cut it with 12 dB an octave, listen to the whole mix, and go lower if the part has to "
                + "stand alone.",
            ByRole[(int)track.Role]);
    }

    /// <summary>A little under the lowest note that matters: a guitar's low E is 82 Hz, a violin's G 196 Hz, a cello's C 65 Hz.</summary>
    private static double Corner(TrackRole role) => role switch
    {
        TrackRole.Guitar => 80,
        TrackRole.Keys => 60,
        TrackRole.Synth => 100,
        TrackRole.Strings => 60,
        TrackRole.Brass => 90,
        _ => 0,
    };
}
