using Codette.Domain.Sessions;
using Codette.Domain.Suggestions.Rules;
using Codette.Domain.Suggestions.StartingPoints;

namespace Codette.Domain.Suggestions;

/// <summary>
/// Examines a mix by rules and ranks what they find by confidence × impact × fit with the focus; titles break ties. The impact
/// of a rule's second proposal is 0.8 of its first and so on, so that twelve hot faders do not hide a missing compressor.
/// Where the rules find too little, starting points by focus, track type and genre fill up, and say that they are no more.
/// </summary>
public sealed class SuggestionEngine
{
    public const int MostProposals = 50;

    /// <summary>An answer holds at least this many, when as many were asked for.</summary>
    private const int FewestProposals = 3;

    // The weightiest first: as soon as the answer is full, the lighter ones need not be asked.
    private readonly ISuggestionRule[] _rules = [.. RuleCatalogue.All.OrderByDescending(rule => rule.Impact)];

    /// <summary>At most <see cref="SuggestionBrief.Limit"/> proposals with distinct titles, the most useful first.</summary>
    /// <param name="brief">What is asked for.</param>
    /// <param name="mix">What is known of the mix, or null.</param>
    public IReadOnlyList<Proposal> Propose(SuggestionBrief brief, MixFacts? mix)
    {
        var limit = Math.Clamp(brief.Limit, 1, MostProposals);
        var focus = Focus.Read(brief, mix);
        var ranking = new Ranking(limit);
        if (mix is { Tracks.Count: > 0 })
        {
            Examine(new RuleInput(brief, mix), focus, ranking);
        }

        var answer = ranking.Best();
        var wanted = mix is { Tracks.Count: > 0 } ? Math.Min(limit, FewestProposals) : limit;
        if (answer.Count < wanted)
        {
            StartingPointCatalogue.Fill(answer, wanted, brief, focus, mix);
        }

        return answer;
    }

    private void Examine(RuleInput input, Focus focus, Ranking ranking)
    {
        foreach (var rule in _rules)
        {
            var fit = focus.TrackId is null ? focus.Fit(rule.Category) : rule.Category == "mastering" ? 0 : 1;
            if (!ranking.Admits(rule.Impact))
            {
                break;
            }

            if (fit <= 0)
            {
                continue;
            }

            ranking.Begin();
            foreach (var proposal in rule.Examine(input))
            {
                if (focus.TrackId is null || proposal.TrackId == focus.TrackId)
                {
                    ranking.Add(proposal, rule.Impact * fit);
                }
            }

            ranking.End();
        }
    }
}
