namespace Codette.Domain.Suggestions.Rules;

/// <summary>A track that is not muted although its fader is almost at the bottom.</summary>
internal sealed class NearSilentTrack : ISuggestionRule
{
    private const double AlmostSilentDb = -40;

    public string Name => "near-silent-track";

    public string Category => "gain-staging";

    public double Impact => 0.4;

    public IEnumerable<Proposal> Examine(RuleInput input)
    {
        foreach (var track in input.Sounding)
        {
            if (track.Facts is { Muted: false, FaderDb: <= AlmostSilentDb and var fader })
            {
                yield return input.Propose(
                    this, track,
                    $"Mute {track.Label} or bring it up",
                    $"Its fader stands at {Figures.Db(fader)} and it is not muted, so it can hardly be heard and still "
                        + "costs processing. Muting it says what is meant.",
                    new MixChange.Adjust(Muted: true),
                    Confidence.Of(1, (AlmostSilentDb - fader) / 20),
                    RuleKnowledge.StaticBalanceFirst,
                    ("track", track.Label), ("fader_db", Figures.Plain(fader)));
            }
        }
    }
}
