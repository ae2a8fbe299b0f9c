using Codette.Domain.Knowledge;

namespace Codette.Domain.Chat;

/// <summary>
/// Makes an answer of one or two entries: the figure asked for, the advice, and a neighbour when it adds something.
/// </summary>
internal static class Composition
{
    private const int Longest = 900;
    private const double CloseBehind = 0.8;

    // Words with which a sentence gives its reason.
    private static readonly string[] Reasons =
    [
        "because", "since", "so that", " so ", "otherwise", "leaves", "keeps", "lets", "makes", "stops", "helps", "avoid",
        "prevent", "that way",
    ];

    public static Reply FromKnowledge(Finding finding, Subject subject)
    {
        var best = finding.Best;
        var text = subject.AsksWhy ? Reason(best.Entry) : EntryFigures.Asked(best.Entry, subject) + best.Entry.Text;
        List<string> citations = [best.Entry.Slug];
        if (Neighbour(finding, subject, text.Length) is { } neighbour)
        {
            text = $"{text} {neighbour.Title}: {neighbour.Text}";
            citations.Add(neighbour.Slug);
        }

        return new Reply(text, "knowledge", Confidence.Of(finding.Score), finding.Score, citations);
    }

    // The second entry is worth its length when it holds a term that the first does not, or was nearly the first itself.
    private static KnowledgeEntry? Neighbour(Finding finding, Subject subject, int length)
    {
        var best = finding.Best;
        foreach (var hit in finding.Hits.Skip(1).Take(3))
        {
            var adds = subject.AsksWhy
                || hit.Matched.Any(term => !best.Matched.Contains(term))
                || hit.Score >= CloseBehind * best.Score;
            var fits = length + hit.Entry.Title.Length + hit.Entry.Text.Length + 3 <= Longest;
            if (adds && fits && hit.Relevance >= best.Relevance / 2)
            {
                return hit.Entry;
            }
        }

        return null;
    }

    private static string Reason(KnowledgeEntry entry)
    {
        var sentences = entry.Text.Split(". ").Select(sentence => sentence.TrimEnd('.') + ".").ToArray();
        var reasons = Array.FindAll(
            sentences, sentence => Array.Exists(Reasons, word => sentence.Contains(word, StringComparison.OrdinalIgnoreCase)));
        return $"{entry.Title}: {string.Join(' ', reasons.Length > 0 ? reasons : sentences)}";
    }
}
