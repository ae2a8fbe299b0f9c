using Codette.Domain.Suggestions.Roles;

namespace Codette.Domain.Suggestions.Rules;

/// <summary>All pans in the centre although there are tracks that want to be spread.</summary>
internal sealed class EverythingCentred : ISuggestionRule
{
    private const int Enough = 4;
    private const double Centre = 0.05;

    public string Name => "everything-centred";

    public string Category => "stereo";

    public double Impact => 0.75;

    public IEnumerable<Proposal> Examine(RuleInput input)
    {
        var told = input.Sounding.Count(track => track.Facts.Pan is not null);
        if (told < Enough || input.Sounding.Any(track => track.Facts.Pan is { } pan && Math.Abs(pan) > Centre))
        {
            yield break;
        }

        var left = false;
        foreach (var track in input.Sounding)
        {
            // A named side is the next rule's.
            if (WidthOf(track) is > 0 and var width && track.Facts.Pan is not null && track.Side == 0)
            {
                left = !left;
                var pan = left ? -width : width;
                yield return input.Propose(
                    this, track,
                    $"Pan {track.Label} {Figures.Pan(pan)}",
                    $"All {Figures.Plain(told)} pans that are known stand in the centre, where the lead, kick and bass "
                        + "need the room. Spread the accompaniment in pairs, one part left and one right, so that the sides "
                        + "stay even.",
                    new MixChange.SetParameter("pan", pan),
                    Confidence.Of((double)told / input.Sounding.Length, naming: track.Naming),
                    track.Role == TrackRole.Guitar ? RuleKnowledge.DoubleTrackingWidth : RuleKnowledge.PanningSymmetry,
                    ("track", track.Label), ("pan", "0"), ("centred", Figures.Plain(told)));
            }
        }
    }

    private static double WidthOf(MixerTrack track) => track.Role switch
    {
        TrackRole.Guitar => 0.7,
        TrackRole.Vocal when track.IsBacking => 0.5,
        TrackRole.Keys or TrackRole.Synth or TrackRole.Strings or TrackRole.Brass => 0.4,
        _ => 0,
    };
}
