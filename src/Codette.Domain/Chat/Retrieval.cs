using Codette.Domain.Knowledge;

namespace Codette.Domain.Chat;

/// <summary>
/// What the knowledge base has on a subject: hits in the order in which they answer it, and how good the first is.
/// </summary>
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
    private const int Candidates = 12;
    private const float PhraseWeight = 0.25f;
    private const double CarriedShare = 0.5;

    private readonly Traits[] _traits = [.. index.Entries.Select(entry => new Traits(entry))];

    public Finding Find(Subject subject)
    {
        if (IsOfAnotherField(subject))
        {
            return Finding.Nothing;
        }

        var terms = new List<QueryTerm>(subject.Terms);
        var phrasesSpeakAlone = !HasSubject(subject);
        index.AddPhrases(subject.Words, phrasesSpeakAlone ? 1 : PhraseWeight, terms);
        var hits = index.Search(terms, Candidates);
        if (hits.Count == 0)
        {
            return Finding.Nothing;
        }

        var wanted = new Wanted(subject);
        var ranked = new SearchHit[hits.Count];
        Span<double> scores = stackalloc double[Candidates];
        for (var i = 0; i < ranked.Length; i++)
        {
            // Of equals the first stays first.
            var score = hits[i].Score * wanted.Fit(_traits[hits[i].Position]);
            var place = i;
            for (; place > 0 && scores[place - 1] < score; place--)
            {
                (scores[place], ranked[place]) = (scores[place - 1], ranked[place - 1]);
            }

            (scores[place], ranked[place]) = (score, hits[i]);
        }

        var best = ranked[0];
        var next = ranked.Length > 1 ? scores[1] / scores[0] : 0;
        var relevance = best.Relevance * Math.Min(1, scores[0] / best.Score);
        return new Finding(ranked, new ReplyScore(relevance, phrasesSpeakAlone ? PhraseShare(best, terms) : Specificity(subject, best), 1 - next));
    }

    private bool HasSubject(Subject subject)
    {
        foreach (var (term, _) in subject.Terms)
        {
            if (index.StandingOf(term) == Standing.Subject)
            {
                return true;
            }
        }

        return false;
    }

    // "3/4 or 6/8?" has no word that tells, but runs of words that are tags.
    private static double PhraseShare(SearchHit hit, List<QueryTerm> terms) => (double)hit.Matched.Count / terms.Count;

    /// <summary>
    /// True when the only subjects known are everyday words and others stand beside them that no entry is about: a car tyre is
    /// no car test.
    /// </summary>
    private bool IsOfAnotherField(Subject subject)
    {
        // The entries tell of sounds, never of people.
        if (subject.Words is ["who", ..])
        {
            return true;
        }

        var isOfThing = Everyday.IsOfThing(subject.Words);
        var hasForeign = isOfThing;
        foreach (var (term, _) in subject.Terms)
        {
            var standing = index.StandingOf(term);
            if (standing == Standing.Subject && !Everyday.Contains(term) && !(isOfThing && Everyday.IsComplaint(term)))
            {
                return false;
            }

            hasForeign |= standing == Standing.Foreign;
        }

        return hasForeign;
    }

    /// <summary>
    /// The share of the question's words that the entry accounts for, with the allowances of <see cref="SearchHit.Relevance"/>:
    /// a foreign word counts less beside known ones, a common one not at all, and six words are enough.
    /// A carried-over term counts half.
    /// </summary>
    private double Specificity(Subject subject, SearchHit hit)
    {
        var (held, missed, foreign) = (0.0, 0.0, 0);
        for (var i = 0; i < subject.Terms.Count; i++)
        {
            var term = subject.Terms[i].Term;
            var share = i < subject.OwnTerms ? 1 : CarriedShare;
            var standing = index.StandingOf(term);
            if (standing != Standing.Subject)
            {
                foreign += standing == Standing.Foreign ? 1 : 0;
            }
            else if (hit.Matched.Contains(term))
            {
                held += share;
            }
            else
            {
                missed += share;
            }
        }

        var asked = Math.Max(held, Math.Min(IdealEntry.EnoughTerms, held + missed));
        return held == 0 ? 0 : held / (asked + Math.Min(IdealEntry.MostUnknown, foreign) / Math.Max(1, held));
    }
}
