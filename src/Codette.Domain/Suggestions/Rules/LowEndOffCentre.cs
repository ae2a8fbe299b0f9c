namespace Codette.Domain.Suggestions.Rules;

/// <summary>A kick or a bass that is panned.</summary>
internal sealed class LowEndOffCentre : ISuggestionRule
{
    private const double Tolerance = 0.05;

    public string Name => "low-end-off-centre";

    public string Category => "stereo";

    public double Impact => 0.85;

    public IEnumerable<Proposal> Examine(RuleInput input)
    {
        foreach (var track in input.Sounding)
        {
            // A track that names its side is one half of a stereo pair.
            if (track.IsLowEnd && track.Side == 0 && track.Facts.Pan is { } pan && Math.Abs(pan) > Tolerance)
            {
                yield return input.Propose(
                    this, track,
                    $"Pan {track.Label} to the centre",
                    $"It is panned {Figures.Pan(pan)}. Low notes take most of a mix's power: in the centre both speakers "
                        + "share it, and a record stays cuttable and mono-safe.",
                    new MixChange.SetParameter("pan", 0),
                    Confidence.Of(1, Math.Abs(pan), track.Naming),
                    RuleKnowledge.WhatToKeepCentre,
                    ("track", track.Label), ("pan", Figures.Plain(pan)));
            }
        }
    }
}
