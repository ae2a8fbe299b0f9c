namespace Codette.Domain.Knowledge;

/// <summary>Weighs every term of every entry once, so that searching is only adding.</summary>
internal static class IndexBuilder
{
    public static (Vocabulary Vocabulary, Postings Postings) Build(KnowledgeEntry[] entries)
    {
        if (entries.Length > ushort.MaxValue)
        {
            throw new ArgumentException($"At most {ushort.MaxValue} entries fit the index.", nameof(entries));
        }

        var vocabulary = new Vocabulary();
        var documents = Array.ConvertAll(entries, FieldWeights.Frequencies);
        foreach (var term in documents.SelectMany(document => document.Keys))
        {
            vocabulary.Add(term);
        }

        var pairs = Synonyms.Pairs();
        foreach (var (term, other) in pairs.Keys)
        {
            vocabulary.AddSubject(term);
            vocabulary.AddSubject(other);
        }

        foreach (var term in entries.SelectMany(FieldWeights.Subjects))
        {
            vocabulary.AddSubject(term);
        }

        foreach (var phrase in entries.SelectMany(FieldWeights.Phrases))
        {
            vocabulary.AddSubject(phrase);
        }

        var synonyms = Enumerable.Range(0, vocabulary.Count).Select(_ => new List<(int, float)>()).ToArray();
        foreach (var ((term, other), weight) in pairs)
        {
            synonyms[vocabulary.Add(term)].Add((vocabulary.Add(other), weight));
        }

        return (vocabulary, Postings.Build(Worths(documents, vocabulary), synonyms, entries.Length));
    }

    private static SortedDictionary<ushort, float>[] Worths(Dictionary<string, double>[] documents, Vocabulary vocabulary)
    {
        var worths = Enumerable.Range(0, vocabulary.Count).Select(_ => new SortedDictionary<ushort, float>()).ToArray();
        var lengths = Array.ConvertAll(documents, document => document.Values.Sum());
        var average = lengths.DefaultIfEmpty(1).Average();
        for (var entry = 0; entry < documents.Length; entry++)
        {
            foreach (var (term, frequency) in documents[entry])
            {
                worths[vocabulary.Add(term)].Add((ushort)entry, (float)Bm25.Saturate(frequency, lengths[entry], average));
            }
        }

        return worths;
    }
}
