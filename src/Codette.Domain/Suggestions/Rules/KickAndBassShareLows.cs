using Codette.Domain.Suggestions.Roles;

namespace Codette.Domain.Suggestions.Rules;

/// <summary>Kick and bass in the same octave, and no equaliser that tells them apart.</summary>
internal sealed class KickAndBassShareLows : ISuggestionRule
{
    private static readonly MixChange.AddEffect Remedy = Effects.Of(
        EffectTypes.Eq, ("bell_1_frequency_hz", 60), ("bell_1_gain_db", -3), ("bell_1_q", 1.2),
        ("bell_2_frequency_hz", 100), ("bell_2_gain_db", 2), ("bell_2_q", 1));

    public string Name => "kick-and-bass-share-lows";

    public string Category => "eq";

    public double Impact => 0.85;

    public IEnumerable<Proposal> Examine(RuleInput input)
    {
        var kick = Array.Find(input.Sounding, track => track.Role == TrackRole.Kick);
        var bass = Array.Find(input.Sounding, track => track.Role == TrackRole.Bass);
        if (kick is null || bass is null || kick.Lacks(InsertKinds.Eq) * bass.Lacks(InsertKinds.Eq) is not (> 0 and var told))
        {
            yield break;
        }

        yield return input.Propose(
            this, bass,
            $"Make room for {kick.Label} in {bass.Label}",
            "Both live between 40 and 120 Hz and neither has an equaliser. Dip the bass 3 dB at 60 Hz, where the kick's "
                + $"weight usually lies, lift it 2 dB at 100 Hz, and do the reverse on {kick.Label}; swap the two if the bass "
                + "is to be the deeper one.",
            Remedy,
            Confidence.Of(told, naming: Math.Min(kick.Naming, bass.Naming)),
            RuleKnowledge.KickAndBass,
            ("kick", kick.Label), ("bass", bass.Label), ("kick_inserts", kick.InsertsInWords), ("bass_inserts", bass.InsertsInWords));
    }
}
