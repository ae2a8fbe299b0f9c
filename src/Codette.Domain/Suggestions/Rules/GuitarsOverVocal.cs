using Codette.Domain.Suggestions.Roles;

namespace Codette.Domain.Suggestions.Rules;

/// <summary>Guitars without an equaliser beside a lead voice: both live on 2 to 4 kHz.</summary>
internal sealed class GuitarsOverVocal : ISuggestionRule
{
    private static readonly MixChange.AddEffect Remedy = Effects.Of(
        EffectTypes.Eq, ("bell_1_frequency_hz", 3000), ("bell_1_gain_db", -2.5), ("bell_1_q", 1));

    public string Name => "guitars-over-vocal";

    public string Category => "eq";

    public double Impact => 0.55;

    public IEnumerable<Proposal> Examine(RuleInput input)
    {
        if (Array.Find(input.Sounding, track => track.IsLeadVocal) is not { } vocal)
        {
            yield break;
        }

        foreach (var track in input.Sounding)
        {
            if (track.Role == TrackRole.Guitar && track.Lacks(InsertKinds.Eq) is > 0 and var told)
            {
                yield return input.Propose(
                    this, track,
                    $"Leave {vocal.Label} its place in {track.Label}",
                    "Guitars and voices compete between 2 and 4 kHz, where words become clear, and this guitar has no "
                        + "equaliser. A wide dip of 2 to 3 dB at 3 kHz makes room without turning it down.",
                    Remedy,
                    Confidence.Of(told, naming: Math.Min(track.Naming, vocal.Naming)),
                    RuleKnowledge.ComplementaryEq,
                    ("track", track.Label), ("vocal", vocal.Label), ("inserts", track.InsertsInWords));
            }
        }
    }
}
