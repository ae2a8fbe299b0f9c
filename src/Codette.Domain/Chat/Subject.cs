using Codette.Domain.Knowledge;

namespace Codette.Domain.Chat;

/// <summary>What a question is about, once its own words and what it leans on are put together.</summary>
/// <param name="Terms">What to look for; carried-over terms weigh less than the question's own.</param>
/// <param name="Words">The question's words; runs of them that are tags count as terms too.</param>
/// <param name="OwnTerms">How many of them, from the first, are the question's own.</param>
/// <param name="Cited">Entries that the turns it leans on were answered from; empty when it stands alone.</param>
/// <param name="AsksWhatItIs">True for "what is …" and its like: a definition is wanted.</param>
/// <param name="AsksWhy">True for a bare "why?": the reason for the last answer is wanted.</param>
internal sealed record Subject(
    IReadOnlyList<QueryTerm> Terms,
    IReadOnlyList<string> Words,
    int OwnTerms,
    IReadOnlyList<string> Cited,
    bool AsksWhatItIs,
    bool AsksWhy)
{
    private const float CarriedWeight = 0.7f;
    private const float SelectedTrackWeight = 0.8f;
    private const float SettingWeight = 0.4f;
    private const int TurnsBack = 4;

    private static readonly string[] Openings =
        [
            "and", "but", "also", "or", "then", "so", "what about", "how about", "what of", "same for", "now for", "for",
            "on", "with", "in", "why",
        ];

    private static readonly HashSet<string> Pointers =
        [
            "it", "that", "this", "those", "them", "these", "they", "there", "one", "ones", "same", "instead", "else", "more",
            "again",
        ];

    public static Subject Of(Question question, ReplyContext context)
    {
        var words = question.PlainWords;
        var terms = QueryTerm.In(words);
        DropMeasure(terms, words);
        DimSetting(terms, question.Text);
        var own = terms.Count;
        var asksWhy = own == 0 && (words.Contains("why") || words is ["how", "come", ..] or ["how", "so", ..]);
        if (context.Earlier.Count > 0 && (asksWhy || LeansOnEarlier(words, own)))
        {
            terms = Carry(terms, context.Earlier);
            return new Subject(terms, words, own, context.Earlier[0].Citations, AsksDefinition(words), asksWhy);
        }

        AddSelectedTrack(terms, words, context);
        return new Subject(terms, words, own, [], AsksDefinition(words), asksWhy);
    }

    // "How fast an attack?" asks for a time; it does not speak of fast things.
    private static void DropMeasure(List<QueryTerm> terms, List<string> words)
    {
        var how = words.IndexOf("how");
        if (how >= 0 && how + 1 < words.Count && words[how + 1] is "fast" or "slow" or "quick" or "long" or "short" && terms.Names(Facet.Parameter))
        {
            var measure = Spellings.Term(words[how + 1]);
            terms.RemoveAll(term => term.Term == measure);
        }
    }

    // "I just bought an interface. What level should I record at?" The sentence with the question mark asks; the rest sets the scene.
    private static void DimSetting(List<QueryTerm> terms, string text)
    {
        var end = text.LastIndexOf('?');
        var start = end < 0 ? -1 : text.AsSpan(0, end).LastIndexOfAny('.', '!', '?');
        if (start < 0 || text[start + 1] != ' ')
        {
            return;
        }

        var asked = Knowledge.Terms.In(text[start..end]);
        for (var i = 0; i < terms.Count && asked.Count > 0; i++)
        {
            if (!asked.Contains(terms[i].Term))
            {
                terms[i] = terms[i] with { Weight = SettingWeight };
            }
        }
    }

    internal static bool LeansOnEarlier(List<string> words, int own) =>
        own == 0
        || (own <= 3 && Array.Exists(Openings, opening => StartsWith(words, opening)) && words.Count <= 8)
        || (own <= 2 && words.Exists(Pointers.Contains))
        || (own == 1 && words.Count <= 2);

    private static bool AsksDefinition(List<string> words) =>
        words is ["what", "is" or "are" or "does" or "do", ..] or ["whats" or "explain" or "define", ..]
        || words.Contains("meaning")
        || words.Contains("mean");

    private static bool StartsWith(List<string> words, string opening)
    {
        var parts = opening.Split(' ');
        return words.Count >= parts.Length && words[..parts.Length].SequenceEqual(parts);
    }

    /// <summary>
    /// Adds the earlier questions' terms, newest first, except those whose kind the question, or a newer one, names anew.
    /// </summary>
    private static List<QueryTerm> Carry(List<QueryTerm> terms, IReadOnlyList<EarlierTurn> earlier)
    {
        var weight = CarriedWeight;
        foreach (var turn in earlier.Take(TurnsBack))
        {
            var words = Knowledge.Terms.Words(turn.Question);
            var older = QueryTerm.In(words, weight);
            var fresh = older.Where(term => !terms.Exists(known => known.Term == term.Term) && !Replaced(term.Term, terms));
            terms.AddRange(fresh.ToArray());
            if (!LeansOnEarlier(words, older.Count))
            {
                break;
            }

            weight *= CarriedWeight;
        }

        return terms;
    }

    private static bool Replaced(string term, List<QueryTerm> newer) =>
        Facets.Of(term) is var kind and not Facet.Other && newer.Names(kind);

    // "How do I compress this?" asks about the selected track: its name tells the instrument.
    private static void AddSelectedTrack(List<QueryTerm> terms, List<string> words, ReplyContext context)
    {
        if (context.Mix?.Selected is { } track && !terms.Names(Facet.Instrument) && words.Exists(Pointers.Contains))
        {
            terms.AddRange(QueryTerm.In(Knowledge.Terms.Words(track.Name), SelectedTrackWeight)
                .Where(term => Facets.Of(term.Term) == Facet.Instrument && !terms.Exists(known => known.Term == term.Term)));
        }
    }
}
