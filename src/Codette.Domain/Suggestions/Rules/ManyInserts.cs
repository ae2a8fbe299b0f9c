namespace Codette.Domain.Suggestions.Rules;

/// <summary>So many inserts in a row that nobody can say what the level is between them.</summary>
internal sealed class ManyInserts : ISuggestionRule
{
    private const int Usual = 8;

    public string Name => "many-inserts";

    public string Category => "gain-staging";

    public double Impact => 0.4;

    public IEnumerable<Proposal> Examine(RuleInput input)
    {
        foreach (var track in input.Tracks)
        {
            var count = track.Facts.InsertCount ?? track.Facts.InsertTypes?.Count;
            if (count is > Usual and < Sessions.StudioSession.MaxPerTrack)
            {
                yield return input.Propose(
                    this, track,
                    $"Check the gain through the inserts of {track.Label}",
                    $"It has {count} inserts. Small level differences add up along such a chain; put a meter at its end, "
                        + "bypass them one at a time, and take out what makes no difference at equal level.",
                    Meter,
                    Confidence.Of(1, (count.Value - Usual) / 24.0),
                    RuleKnowledge.PluginUnityGain,
                    ("track", track.Label), ("inserts", Figures.Plain(count.Value)));
            }
        }
    }

    private static readonly MixChange.AddEffect Meter = Effects.Of(EffectTypes.Meter);
}
