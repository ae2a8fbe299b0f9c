namespace Codette.Domain.Knowledge;

/// <summary>A term to look for.</summary>
/// <param name="Term">As <see cref="Terms"/> makes it.</param>
/// <param name="Weight">1 for a word of the question itself, less for one carried over from earlier.</param>
public readonly record struct QueryTerm(string Term, float Weight = 1)
{
    /// <summary>The terms of a text, all with the same weight.</summary>
    public static List<QueryTerm> In(string text, float weight = 1) => In(Terms.Words(text), weight);

    /// <summary>The terms of words that <see cref="Terms.Words"/> has cut, all with the same weight.</summary>
    public static List<QueryTerm> In(IReadOnlyList<string> words, float weight = 1) =>
        Terms.Distinct(words).ConvertAll(term => new QueryTerm(term, weight));
}

/// <summary>An entry that was found.</summary>
/// <param name="Position">Where it stands in <see cref="Bm25Index.Entries"/>.</param>
/// <param name="Score">The sum of the matched terms' BM25 weights.</param>
/// <param name="Relevance">0 to 1: <paramref name="Score"/> over what an ideal entry would get that holds every term asked for.</param>
/// <param name="Matched">The terms asked for that the entry holds, itself or by a synonym.</param>
public sealed record SearchHit(KnowledgeEntry Entry, int Position, double Score, double Relevance, IReadOnlyList<string> Matched);
