using Codette.Domain.Knowledge;

namespace Codette.Domain.Chat;

/// <summary>What an entry is about by its fields, as terms; read once when the engine is built.</summary>
internal sealed class Traits(KnowledgeEntry entry)
{
    private static readonly string[] SlugWordsOfEveryGenre = [.. new[] { "genre", "mix" }.Select(Spellings.Term)];

    private readonly HashSet<string> _names =
    [
        .. entry.Instruments.Concat(entry.Tags).Append(entry.Title).SelectMany(text => Terms.In(text)),
    ];

    public string Slug { get; } = entry.Slug;

    public string[] Title { get; } = [.. Terms.In(entry.Title).Distinct()];

    public string[] Treatments { get; } = [.. Terms.In(entry.Title).Where(term => Facets.Of(term) == Facet.Treatment)];

    public string[][] Ranges { get; } = [.. entry.Ranges.Select(range => Terms.In(range.Name).ToArray())];

    public string[] Genre { get; } = entry.Topic == "genres" ? [.. Terms.In(entry.Slug).Except(SlugWordsOfEveryGenre)] : [];

    /// <summary>True when it is for the whole mix or for no instrument in particular.</summary>
    public bool IsGeneral { get; } = entry.Instruments.Count == 0 || entry.Instruments.Contains("mix");

    /// <summary>True when it introduces a whole field, as one-word questions ask for.</summary>
    public bool IsOverview { get; } = entry.Topic == "basics";

    /// <summary>True when its title names an instrument: it is not meant for those who name none.</summary>
    public bool IsTitledByInstrument { get; } = Terms.In(entry.Title).Exists(term => Facets.Of(term) == Facet.Instrument);

    public bool IsDefinition { get; } = entry.Slug.StartsWith("what-is-", StringComparison.Ordinal);

    /// <summary>True when its title, a tag or its instruments name one of the terms.</summary>
    public bool NamesAny(string[] terms)
    {
        foreach (var term in terms)
        {
            if (_names.Contains(term))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when its title, tags and instruments name all of the terms.</summary>
    public bool NamesAll(string[] terms)
    {
        foreach (var term in terms)
        {
            if (!_names.Contains(term))
            {
                return false;
            }
        }

        return true;
    }
}
