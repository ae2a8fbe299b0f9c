namespace Codette.Domain.Suggestions.Rules;

/// <summary>A track left in solo: the others cannot be heard, and what is judged is not the mix.</summary>
internal sealed class SoloLeftOn : ISuggestionRule
{
    public string Name => "solo-left-on";

    public string Category => "workflow";

    public double Impact => 0.7;

    public IEnumerable<Proposal> Examine(RuleInput input)
    {
        var soloed = Array.FindAll(input.Tracks, track => track.Facts.Soloed == true);
        foreach (var track in soloed)
        {
            yield return input.Propose(
                this, track,
                $"Take {track.Label} out of solo",
                $"{Figures.Plain(soloed.Length)} of {Figures.Plain(input.Tracks.Length)} tracks are in solo. Decisions "
                    + "about level and tone hold only in the mix; leave solo as soon as the fault is found.",
                new MixChange.Adjust(Soloed: false),
                Confidence.Of(1, 1 - ((double)soloed.Length / input.Tracks.Length)),
                RuleKnowledge.SoloingLess,
                ("track", track.Label), ("soloed", Figures.Plain(soloed.Length)), ("tracks", Figures.Plain(input.Tracks.Length)));
        }
    }
}
