namespace Codette.Domain.Knowledge;

/// <summary>
/// Finds the entries that answer a question. Built once, then immutable: any number of threads may search. Ranking is
/// <see cref="Bm25"/> over weighted fields; the order in which the entries came makes no difference.
/// </summary>
public sealed class Bm25Index
{
    private const float GuessWeight = 0.6f;

    // A long story around a question is not held against it: of the words nobody knows, this many count.
    private const int UnknownWordsThatCount = 2;

    private readonly Vocabulary _vocabulary;
    private readonly Postings _postings;
    private readonly KnowledgeEntry[] _entries;
    private readonly float _unknown;

    private Bm25Index(KnowledgeEntry[] entries, Vocabulary vocabulary, Postings postings)
    {
        _entries = entries;
        _vocabulary = vocabulary;
        _postings = postings;
        _unknown = (float)Bm25.Idf(entries.Length, 0);
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

    /// <summary>True when any entry is about the term, itself or by a synonym.</summary>
    public bool Knows(string term) => _vocabulary.TryGet(term, out var id) && _postings.Best[id] > 0;

    /// <summary>The best <paramref name="limit"/> entries, best first; of equals the first slug. At most 64 terms are read.</summary>
    public IReadOnlyList<SearchHit> Search(IReadOnlyList<QueryTerm> terms, int limit)
    {
        var count = Math.Min(terms.Count, 64);
        Span<float> scores = _entries.Length <= 1024 ? stackalloc float[_entries.Length] : new float[_entries.Length];
        Span<ulong> matched = _entries.Length <= 1024 ? stackalloc ulong[_entries.Length] : new ulong[_entries.Length];
        scores.Clear();
        matched.Clear();
        var ideal = 0f;
        var unknown = 0;
        for (var i = 0; i < count; i++)
        {
            var weight = terms[i].Weight;
            if (!TryFind(terms[i].Term, out var id, out var likeness))
            {
                ideal += unknown++ < UnknownWordsThatCount ? weight * _unknown : 0;
                continue;
            }

            ideal += weight * (likeness < 1 ? Math.Max(_postings.Best[id], _unknown) : _postings.Best[id]);
            Accumulate(id, weight * likeness, 1UL << i, scores, matched);
        }

        return ideal > 0 ? Best(scores, matched, terms, ideal, limit) : [];
    }

    private bool TryFind(string term, out int id, out float likeness)
    {
        likeness = 1;
        if (_vocabulary.TryGet(term, out id) && _postings.Best[id] > 0)
        {
            return true;
        }

        likeness = GuessWeight;
        return _vocabulary.TryGuess(term, out var nearest) && _vocabulary.TryGet(nearest, out id) && _postings.Best[id] > 0;
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

    private List<SearchHit> Best(ReadOnlySpan<float> scores, ReadOnlySpan<ulong> matched, IReadOnlyList<QueryTerm> terms, float ideal, int limit)
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
            hits.Add(new SearchHit(_entries[entry], scores[entry], Math.Min(1, scores[entry] / ideal), Words(matched[entry], terms)));
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
