using Codette.Domain.Knowledge;

namespace Codette.Domain.Chat;

/// <summary>
/// Makes an answer of one or two entries: the figure asked for, the advice, and a neighbour when it adds something.
/// </summary>
internal static class Composition
{
    private const int Longest = 900;
    private const double CloseBehind = 0.6;

    // Words with which a sentence gives its reason.
    private static readonly string[] Reasons =
    [
        "because", "since", "so that", " so ", "otherwise", "leaves", "keeps", "lets", "makes", "stops", "helps", "avoid",
        "prevent", "that way",
    ];

    public static Reply FromKnowledge(Finding finding, Subject subject)
    {
        var best = finding.Best;
        var figures = EntryFigures.Asked(best.Entry, subject);
        var text = subject.AsksWhy ? Reason(best.Entry)
            : figures.Length == 0 && LeavesUnsaid(best.Entry, subject) ? $"{best.Entry.Title}: {best.Entry.Text}"
            : figures + best.Entry.Text;
        List<string> citations = [best.Entry.Slug];
        if (Neighbour(finding, subject, text.Length) is { } neighbour)
        {
            text = $"{text} {neighbour.Title}: {neighbour.Text}";
            citations.Add(neighbour.Slug);
        }

        return new Reply(text, "knowledge", Confidence.Of(finding.Score), finding.Score, citations);
    }

    // The second entry is worth its length when its title names a subject asked for that the first leaves out, as in "EQ or
    // compression?"; and it has to be found almost as well.
    private static KnowledgeEntry? Neighbour(Finding finding, Subject subject, int length)
    {
        var best = finding.Best;
        var missing = subject.Terms.Take(subject.OwnTerms).Select(term => term.Term)
            .Where(term => Facets.Of(term) != Facet.Other && !best.Matched.Contains(term)).ToArray();
        if (missing.Length == 0)
        {
            return null;
        }

        foreach (var hit in finding.Hits.Skip(1).Take(3))
        {
            var fits = length + hit.Entry.Title.Length + hit.Entry.Text.Length + 3 <= Longest;
            if (fits && hit.Score >= CloseBehind * best.Score && Terms.In(hit.Entry.Title).Exists(missing.Contains))
            {
                return hit.Entry;
            }
        }

        return null;
    }

    // "Find the weight at 50 to 80 Hz": the title tells of what, when the text does not.
    private static bool LeavesUnsaid(KnowledgeEntry entry, Subject subject)
    {
        var isTitled = false;
        for (var i = 0; i < subject.OwnTerms; i++)
        {
            var term = subject.Terms[i].Term;
            if (entry.Title.Contains(term, StringComparison.OrdinalIgnoreCase))
            {
                isTitled = true;
                if (entry.Text.Contains(term, StringComparison.OrdinalIgnoreCase))
                {
                    return false;
                }
            }
        }

        return isTitled;
    }

    private static string Reason(KnowledgeEntry entry)
    {
        var sentences = entry.Text.Split(". ").Select(sentence => sentence.TrimEnd('.') + ".").ToArray();
        var reasons = Array.FindAll(
            sentences, sentence => Array.Exists(Reasons, word => sentence.Contains(word, StringComparison.OrdinalIgnoreCase)));
        return $"{entry.Title}: {string.Join(' ', reasons.Length > 0 ? reasons : sentences)}";
    }
}
