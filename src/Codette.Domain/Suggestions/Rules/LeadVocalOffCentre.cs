namespace Codette.Domain.Suggestions.Rules;

/// <summary>The only lead voice, panned away from the centre.</summary>
internal sealed class LeadVocalOffCentre : ISuggestionRule
{
    private const double Tolerance = 0.1;

    public string Name => "lead-vocal-off-centre";

    public string Category => "stereo";

    public double Impact => 0.75;

    public IEnumerable<Proposal> Examine(RuleInput input)
    {
        var leads = Array.FindAll(input.Sounding, track => track.IsLeadVocal);
        if (leads is [{ Side: 0, Facts.Pan: { } pan } lead] && Math.Abs(pan) > Tolerance)
        {
            yield return input.Propose(
                this, lead,
                $"Pan {lead.Label} to the centre",
                $"It is the only lead voice and is panned {Figures.Pan(pan)}. In the centre it is heard alike on one "
                    + "earbud, in a car and in mono.",
                new MixChange.SetParameter("pan", 0),
                Confidence.Of(1, Math.Abs(pan), lead.Naming),
                RuleKnowledge.WhatToKeepCentre,
                ("track", lead.Label), ("pan", Figures.Plain(pan)));
        }
    }
}
