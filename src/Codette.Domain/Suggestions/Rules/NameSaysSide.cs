using Codette.Domain.Suggestions.Roles;

namespace Codette.Domain.Suggestions.Rules;

/// <summary>A track named left or right that is panned to the centre or to the other side.</summary>
internal sealed class NameSaysSide : ISuggestionRule
{
    public string Name => "name-says-side";

    public string Category => "stereo";

    public double Impact => 0.7;

    public IEnumerable<Proposal> Examine(RuleInput input)
    {
        foreach (var track in input.Sounding)
        {
            if (track.Side != 0 && track.Role != TrackRole.Unknown && track.Facts.Pan is { } pan && pan * track.Side < 0.1)
            {
                var target = track.Side * 0.8;
                yield return input.Propose(
                    this, track,
                    $"Pan {track.Label} to the side it is named for",
                    $"Its name says {(track.Side < 0 ? "left" : "right")} and it is panned "
                        + $"{(Math.Abs(pan) < 0.005 ? "to the " : "")}{Figures.Pan(pan)}. Halves of a pair belong 70 to 100 % "
                        + "out on their sides, or the pair sounds mono.",
                    new MixChange.SetParameter("pan", target),
                    Confidence.Of(1, Math.Abs(target - pan) / 1.8, track.Naming),
                    RuleKnowledge.PanningSymmetry,
                    ("track", track.Label), ("pan", Figures.Plain(pan)));
            }
        }
    }
}
