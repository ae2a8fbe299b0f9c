namespace Codette.Domain.Knowledge;

/// <summary>
/// For every term the entries it leads to and what it is worth there, in two flat arrays: the list of term <c>t</c> lies
/// between <c>Starts[t]</c> and <c>Starts[t + 1]</c>. Synonyms are folded in when it is built, so a query only adds up.
/// </summary>
internal sealed class Postings
{
    private Postings(int[] starts, ushort[] entries, float[] impacts, float[] best)
    {
        Starts = starts;
        Entries = entries;
        Impacts = impacts;
        Best = best;
    }

    public int[] Starts { get; }

    public ushort[] Entries { get; }

    public float[] Impacts { get; }

    /// <summary>The highest impact of each term: what an ideal entry would get for it.</summary>
    public float[] Best { get; }

    /// <param name="direct">Per term: its impact in each entry that holds it.</param>
    /// <param name="synonyms">Per term: which other terms stand for it, and at what weight.</param>
    public static Postings Build(
        IReadOnlyList<SortedDictionary<ushort, float>> direct,
        IReadOnlyList<List<(int Other, float Weight)>> synonyms)
    {
        var starts = new int[direct.Count + 1];
        var best = new float[direct.Count];
        List<ushort> entries = [];
        List<float> impacts = [];
        for (var term = 0; term < direct.Count; term++)
        {
            var merged = new SortedDictionary<ushort, float>(direct[term]);
            foreach (var (other, weight) in synonyms[term])
            {
                foreach (var (entry, impact) in direct[other])
                {
                    merged[entry] = Math.Max(merged.GetValueOrDefault(entry), impact * weight);
                }
            }

            foreach (var (entry, impact) in merged)
            {
                entries.Add(entry);
                impacts.Add(impact);
                best[term] = Math.Max(best[term], impact);
            }

            starts[term + 1] = entries.Count;
        }

        return new Postings(starts, [.. entries], [.. impacts], best);
    }
}
