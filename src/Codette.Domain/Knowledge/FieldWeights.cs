namespace Codette.Domain.Knowledge;

/// <summary>How many words of the text one word of each field is worth, and the weighted terms of an entry.</summary>
internal static class FieldWeights
{
    public const double Title = 3;
    public const double Tag = 3;
    public const double Instrument = 2;
    public const double Slug = 1.5;
    public const double Topic = 1.5;
    public const double RangeName = 1;
    public const double Text = 1;

    /// <summary>Each term of the entry with the sum of its weights over the fields.</summary>
    public static Dictionary<string, double> Frequencies(KnowledgeEntry entry)
    {
        var frequencies = new Dictionary<string, double>();
        foreach (var (text, weight) in Fields(entry))
        {
            foreach (var term in Terms.In(text))
            {
                frequencies[term] = frequencies.GetValueOrDefault(term) + weight;
            }
        }

        foreach (var phrase in Phrases(entry))
        {
            frequencies[phrase] = Tag;
        }

        return frequencies;
    }

    /// <summary>The tags of several words, each as one phrase.</summary>
    public static IEnumerable<string> Phrases(KnowledgeEntry entry) => entry.Tags.Select(Terms.Phrase).OfType<string>();

    /// <summary>The terms that the entry says it is about, apart from those that only occur in its sentences.</summary>
    public static IEnumerable<string> Subjects(KnowledgeEntry entry) =>
        entry.Tags.Concat(entry.Instruments).Append(entry.Topic).Append(entry.Slug).SelectMany(Terms.In);

    private static IEnumerable<(string Text, double Weight)> Fields(KnowledgeEntry entry) =>
    [
        (entry.Title, Title),
        (entry.Slug, Slug),
        (entry.Topic, Topic),
        (entry.Text, Text),
        (string.Join(' ', entry.Tags.SelectMany(Terms.Words).Distinct()), Tag),
        .. entry.Instruments.Select(instrument => (instrument, Instrument)),
        .. entry.Ranges.Select(range => (range.Name, RangeName)),
    ];
}
