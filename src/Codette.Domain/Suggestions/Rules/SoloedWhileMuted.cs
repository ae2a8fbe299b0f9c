namespace Codette.Domain.Suggestions.Rules;

/// <summary>A track that is in solo and muted at once: usually nothing is heard, and nobody knows why.</summary>
internal sealed class SoloedWhileMuted : ISuggestionRule
{
    public string Name => "soloed-while-muted";

    public string Category => "workflow";

    public double Impact => 0.8;

    public IEnumerable<Proposal> Examine(RuleInput input)
    {
        foreach (var track in input.Tracks)
        {
            if (track.Facts is { Soloed: true, Muted: true })
            {
                yield return input.Propose(
                    this, track,
                    $"Clear mute and solo on {track.Label}",
                    "It is in solo and muted at the same time. Most mixers let mute win, so everything falls silent; "
                        + "clear both and start from the whole mix.",
                    new MixChange.Adjust(Muted: false, Soloed: false),
                    Confidence.Of(1),
                    RuleKnowledge.SoloingLess,
                    ("track", track.Label), ("soloed", "true"), ("muted", "true"));
            }
        }
    }
}
