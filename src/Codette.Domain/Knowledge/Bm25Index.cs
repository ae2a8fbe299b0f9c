namespace Codette.Domain.Knowledge;

/// <summary>
/// Finds the entries that answer a question. Built once, then immutable: any number of threads may search. Ranking is
/// <see cref="Bm25"/> over weighted fields; the order in which the entries came makes no difference.
/// </summary>
public sealed class Bm25Index
{
    private const float GuessWeight = 0.6f;
    private const int CommonFrom = 3;

    private readonly Vocabulary _vocabulary;
    private readonly Postings _postings;
    private readonly KnowledgeEntry[] _entries;
    private readonly float _unknown;

    private Bm25Index(KnowledgeEntry[] entries, Vocabulary vocabulary, Postings postings)
    {
        _entries = entries;
        _vocabulary = vocabulary;
        _postings = postings;
        _unknown = (float)Bm25.Idf(entries.Length, 0) * Postings.AsTag;
    }

    /// <summary>The least <see cref="SearchHit.Relevance"/> that counts as a hit.</summary>
    public static double Floor => 0.1;

    /// <summary>The entries, by slug.</summary>
    public IReadOnlyList<KnowledgeEntry> Entries => _entries;

    public static Bm25Index Build(IReadOnlyList<KnowledgeEntry> entries)
    {
        KnowledgeEntry[] sorted = [.. entries.OrderBy(entry => entry.Slug, StringComparer.Ordinal)];
        var (vocabulary, postings) = IndexBuilder.Build(sorted);
        return new Bm25Index(sorted, vocabulary, postings);
    }

    /// <summary>Adds the runs of words that are tags; the words are those of <see cref="Terms.Words"/>.</summary>
    public void AddPhrases(IReadOnlyList<string> words, float weight, List<QueryTerm> terms) =>
        _vocabulary.AddPhrases(words, weight, terms);

    /// <summary>What the term means to the entries; a slip of the finger counts as the word that was meant.</summary>
    public Standing StandingOf(string term) =>
        _vocabulary.TryGet(term, out var id) && _postings.LeadsSomewhere(id) ? StandingOf(term, id)
        : TryGuess(term, out _) ? Standing.Subject
        : Standing.Foreign;

    /// <summary>
    /// The best <paramref name="limit"/> entries, best first; of equals the first slug. At most 64 terms are read.
    /// </summary>
    public IReadOnlyList<SearchHit> Search(IReadOnlyList<QueryTerm> terms, int limit)
    {
        var count = Math.Min(terms.Count, 64);
        Span<float> scores = _entries.Length <= 1024 ? stackalloc float[_entries.Length] : new float[_entries.Length];
        Span<ulong> matched = _entries.Length <= 1024 ? stackalloc ulong[_entries.Length] : new ulong[_entries.Length];
        scores.Clear();
        matched.Clear();
        var ideal = new IdealEntry(_unknown);
        for (var i = 0; i < count; i++)
        {
            var (term, weight) = terms[i];
            if (_vocabulary.TryGet(term, out var id) && _postings.LeadsSomewhere(id))
            {
                ideal.Add(weight, StandingOf(term, id), _postings.Ideals[id]);
            }
            else if (TryGuess(term, out id))
            {
                ideal.Add(weight, Standing.Subject, _postings.Ideals[id]);
                weight *= GuessWeight;
            }
            else
            {
                ideal.Add(weight, Standing.Foreign, 0);
                continue;
            }

            Accumulate(id, weight, 1UL << i, scores, matched);
        }

        return ideal.Score > 0 ? Best(scores, matched, terms, ideal.Score, limit) : [];
    }

    private Standing StandingOf(string term, int id) =>
        _vocabulary.IsSubject(term) ? Standing.Subject
        : _postings.Starts[id + 1] - _postings.Starts[id] >= CommonFrom ? Standing.Common
        : Standing.Foreign;

    private bool TryGuess(string term, out int id)
    {
        id = -1;
        return _vocabulary.TryGuess(term, out var nearest) && _vocabulary.TryGet(nearest, out id) && _postings.LeadsSomewhere(id);
    }

    private void Accumulate(int id, float weight, ulong bit, Span<float> scores, Span<ulong> matched)
    {
        var from = _postings.Starts[id];
        var length = _postings.Starts[id + 1] - from;
        var entries = _postings.Entries.AsSpan(from, length);
        var impacts = _postings.Impacts.AsSpan(from, length);
        for (var i = 0; i < entries.Length; i++)
        {
            scores[entries[i]] += weight * impacts[i];
            matched[entries[i]] |= bit;
        }
    }

    private List<SearchHit> Best(
        ReadOnlySpan<float> scores, ReadOnlySpan<ulong> matched, IReadOnlyList<QueryTerm> terms, float ideal, int limit)
    {
        Span<int> top = stackalloc int[Math.Clamp(limit, 0, 64)];
        var found = 0;
        var floor = (float)Floor * ideal;
        for (var entry = 0; entry < scores.Length; entry++)
        {
            if (scores[entry] < floor || (found == top.Length && (found == 0 || scores[entry] <= scores[top[^1]])))
            {
                continue;
            }

            var place = found < top.Length ? found++ : found - 1;
            for (; place > 0 && scores[top[place - 1]] < scores[entry]; place--)
            {
                top[place] = top[place - 1];
            }

            top[place] = entry;
        }

        var hits = new List<SearchHit>(found);
        foreach (var entry in top[..found])
        {
            var relevance = Math.Min(1, scores[entry] / ideal);
            hits.Add(new SearchHit(_entries[entry], entry, scores[entry], relevance, Words(matched[entry], terms)));
        }

        return hits;
    }

    private static string[] Words(ulong mask, IReadOnlyList<QueryTerm> terms)
    {
        var words = new string[System.Numerics.BitOperations.PopCount(mask)];
        for (var i = 0; i < words.Length; i++, mask &= mask - 1)
        {
            words[i] = terms[System.Numerics.BitOperations.TrailingZeroCount(mask)].Term;
        }

        return words;
    }
}
