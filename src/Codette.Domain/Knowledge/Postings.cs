namespace Codette.Domain.Knowledge;

/// <summary>
/// For every term the entries it leads to and what it is worth there, in two flat arrays: the list of term <c>t</c> lies
/// between <c>Starts[t]</c> and <c>Starts[t + 1]</c>. Synonyms are folded in when it is built, so a query only adds up.
/// </summary>
internal sealed class Postings
{
    private Postings(int[] starts, ushort[] entries, float[] impacts, float[] ideals)
    {
        Starts = starts;
        Entries = entries;
        Impacts = impacts;
        Ideals = ideals;
    }

    public int[] Starts { get; }

    public ushort[] Entries { get; }

    public float[] Impacts { get; }

    /// <summary>What each term is worth in an entry of average length that has it as a tag; 0 when it leads nowhere.</summary>
    public float[] Ideals { get; }

    public bool LeadsSomewhere(int term) => Ideals[term] > 0;

    /// <param name="direct">Per term: how much each entry that holds it makes of it, saturated and not yet weighed by its IDF.</param>
    /// <param name="synonyms">Per term: which other terms stand for it, and at what weight.</param>
    /// <param name="count">The number of entries.</param>
    public static Postings Build(
        IReadOnlyList<SortedDictionary<ushort, float>> direct, IReadOnlyList<List<(int Other, float Weight)>> synonyms, int count)
    {
        var starts = new int[direct.Count + 1];
        var ideals = new float[direct.Count];
        List<ushort> entries = [];
        List<float> impacts = [];
        for (var term = 0; term < direct.Count; term++)
        {
            var merged = new SortedDictionary<ushort, float>();
            Merge(merged, direct[term], Idf(term));
            foreach (var (other, weight) in synonyms[term])
            {
                // A rarer synonym must not tell more than the word that was asked for.
                var idf = direct[term].Count > 0 ? Math.Min(Idf(term), Idf(other)) : Idf(other);
                Merge(merged, direct[other], weight * idf);
            }

            entries.AddRange(merged.Keys);
            impacts.AddRange(merged.Values);
            starts[term + 1] = entries.Count;
            ideals[term] = direct[term].Count > 0 ? Idf(term) * AsTag : merged.Values.DefaultIfEmpty().Max();
        }

        return new Postings(starts, [.. entries], [.. impacts], ideals);

        float Idf(int term) => (float)Bm25.Idf(count, direct[term].Count);
    }

    /// <summary>What a tag is worth, before its IDF, in an entry of average length.</summary>
    public static float AsTag { get; } = (float)Bm25.Saturate(FieldWeights.Tag, 1, 1);

    private static void Merge(SortedDictionary<ushort, float> into, SortedDictionary<ushort, float> list, float factor)
    {
        foreach (var (entry, worth) in list)
        {
            into[entry] = Math.Max(into.GetValueOrDefault(entry), worth * factor);
        }
    }
}
