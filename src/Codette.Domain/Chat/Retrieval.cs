using Codette.Domain.Knowledge;

namespace Codette.Domain.Chat;

/// <summary>What the knowledge base has on a subject: hits in the order in which they answer it, and how good the first is.</summary>
internal sealed record Finding(IReadOnlyList<SearchHit> Hits, ReplyScore Score)
{
    public static Finding Nothing { get; } = new([], new ReplyScore(0, 0, 0));

    public bool IsEnough => Hits.Count > 0 && Confidence.Of(Score) >= Confidence.Enough;

    public SearchHit Best => Hits[0];
}

/// <summary>
/// Ranks what the index finds by what a bag of words cannot see: another instrument's entry steps back, an entry with a figure
/// for the parameter asked for steps forward, and so do the entries that a follow-up's earlier answer came from.
/// </summary>
internal sealed class Retrieval(Bm25Index index)
{
    private const int Candidates = 24;
    private const double OtherInstrument = 0.6;
    private const double HasFigure = 1.2;
    private const double CitedBefore = 1.2;
    private const double CarriedShare = 0.5;

    public Finding Find(Subject subject)
    {
        var hits = index.Search(subject.Terms, Candidates);
        if (hits.Count == 0)
        {
            return Finding.Nothing;
        }

        var instruments = Named(subject, Facet.Instrument);
        var parameters = Named(subject, Facet.Parameter);
        var ranked = hits
            .Select(hit => (Hit: hit, Score: hit.Score * Fit(hit.Entry, subject, instruments, parameters)))
            .OrderByDescending(ranked => ranked.Score)
            .ToList();
        var best = ranked[0];
        var next = ranked.Count > 1 ? ranked[1].Score / best.Score : 0;
        var relevance = Math.Min(1, best.Hit.Relevance * Math.Min(1, best.Score / best.Hit.Score));
        return new Finding(ranked.ConvertAll(ranked => ranked.Hit), new ReplyScore(relevance, Specificity(subject, best.Hit), 1 - next));
    }

    private static double Fit(KnowledgeEntry entry, Subject subject, List<string> instruments, List<string> parameters)
    {
        var fit = instruments.Count > 0 && entry.Instruments.Count > 0 && !instruments.Exists(name => Covers(entry, name))
            ? OtherInstrument
            : 1;
        if (parameters.Exists(name => entry.Ranges.Any(range => Figures.IsAbout(range, name))))
        {
            fit *= HasFigure;
        }

        return subject.Cited.Contains(entry.Slug) ? fit * CitedBefore : fit;
    }

    private static bool Covers(KnowledgeEntry entry, string instrument) =>
        entry.Instruments.Any(name => name == "mix" || Terms.In(name).Contains(instrument))
        || Terms.In(entry.Title).Contains(instrument)
        || entry.Tags.Any(tag => Terms.In(tag).Contains(instrument));

    private static List<string> Named(Subject subject, Facet facet) =>
        [.. subject.Terms.Where(term => Facets.Of(term.Term) == facet).Select(term => term.Term)];

    /// <summary>The share of the terms that the entry holds; a carried-over one counts half.</summary>
    private static double Specificity(Subject subject, SearchHit hit)
    {
        var (all, held) = (0.0, 0.0);
        for (var i = 0; i < subject.Terms.Count; i++)
        {
            var share = i < subject.OwnTerms ? 1 : CarriedShare;
            all += share;
            held += hit.Matched.Contains(subject.Terms[i].Term) ? share : 0;
        }

        return all > 0 ? held / all : 0;
    }
}
