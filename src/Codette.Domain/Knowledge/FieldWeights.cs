namespace Codette.Domain.Knowledge;

/// <summary>How many words of the text one word of each field is worth, and the weighted terms of an entry.</summary>
internal static class FieldWeights
{
    public const double Title = 3;
    public const double Tag = 3;
    public const double Instrument = 2;
    public const double Topic = 1.5;
    public const double RangeName = 1;
    public const double Text = 1;

    /// <summary>Each term of the entry with the sum of its weights over the fields.</summary>
    public static Dictionary<string, double> Frequencies(KnowledgeEntry entry)
    {
        var frequencies = new Dictionary<string, double>();
        Count(entry.Title, Title);
        Count(entry.Topic, Topic);
        Count(entry.Text, Text);
        foreach (var tag in entry.Tags)
        {
            Count(tag, Tag);
        }

        foreach (var instrument in entry.Instruments)
        {
            Count(instrument, Instrument);
        }

        foreach (var range in entry.Ranges)
        {
            Count(range.Name, RangeName);
        }

        return frequencies;

        void Count(string text, double weight)
        {
            foreach (var term in Terms.In(text))
            {
                frequencies[term] = frequencies.GetValueOrDefault(term) + weight;
            }
        }
    }
}
