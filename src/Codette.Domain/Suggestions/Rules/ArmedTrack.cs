namespace Codette.Domain.Suggestions.Rules;

/// <summary>A track left armed: the next press of record would write over it.</summary>
internal sealed class ArmedTrack : ISuggestionRule
{
    public string Name => "armed-track";

    public string Category => "workflow";

    public double Impact => 0.4;

    public IEnumerable<Proposal> Examine(RuleInput input)
    {
        foreach (var track in input.Tracks)
        {
            if (track.Facts.Armed == true)
            {
                yield return input.Propose(
                    this, track,
                    $"Disarm {track.Label}",
                    "It is armed for recording. While mixing, that risks recording over a take, and its input may be "
                        + "heard instead of the track.",
                    new MixChange.Adjust(Armed: false),
                    Confidence.Of(1),
                    RuleKnowledge.ProjectBackups,
                    ("track", track.Label), ("armed", "true"));
            }
        }
    }
}
