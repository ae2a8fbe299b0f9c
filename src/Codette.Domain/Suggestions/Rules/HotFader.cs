namespace Codette.Domain.Suggestions.Rules;

/// <summary>A fader above 0 dB: there is less room above it than below, and the sum comes closer to the ceiling.</summary>
internal sealed class HotFader : ISuggestionRule
{
    public string Name => "hot-fader";

    public string Category => "gain-staging";

    public double Impact => 0.8;

    public IEnumerable<Proposal> Examine(RuleInput input)
    {
        foreach (var track in input.Sounding)
        {
            if (track.Facts.FaderDb is > 0 and var fader)
            {
                yield return input.Propose(
                    this, track,
                    $"Bring the fader of {track.Label} back to 0 dB",
                    $"Its fader stands at {Figures.Db(fader)}. Above 0 dB it has little travel left and pushes the mix "
                        + "bus; if the balance was right, take the same amount off the other faders.",
                    new MixChange.SetParameter("volume", 0),
                    Confidence.Of(1, fader / Sessions.Track.LoudestDb),
                    RuleKnowledge.FadersNearUnity,
                    ("track", track.Label), ("fader_db", Figures.Plain(fader)));
            }
        }
    }
}
