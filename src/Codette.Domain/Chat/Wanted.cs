using Codette.Domain.Knowledge;

namespace Codette.Domain.Chat;

/// <summary>What the kinds of a question's words say about the entry that is wanted, beyond the words themselves.</summary>
internal sealed class Wanted(Subject subject)
{
    private const double OtherInstrument = 0.6;
    private const double NoInstrument = 0.85;
    private const double OtherTreatment = 0.7;
    private const double HasFigure = 1.25;
    private const double HasRelatedFigure = 1.1;
    private const double Titled = 0.25;
    private const double CitedBefore = 1.2;
    private const double Definition = 1.25;

    private readonly string[] _instruments = Named(subject, Facet.Instrument);
    private readonly string[] _treatments = Named(subject, Facet.Treatment);
    private readonly string[] _parameters = Named(subject, Facet.Parameter);
    private readonly string[] _own = [.. subject.Terms.Take(subject.OwnTerms).Select(term => term.Term)];

    /// <summary>What to multiply the entry's score by.</summary>
    public double Fit(KnowledgeEntry entry) =>
        Instrument(entry)
        * Treatment(entry)
        * Figure(entry)
        * Title(entry)
        * (subject.Cited.Contains(entry.Slug) ? CitedBefore : 1)
        * (subject.AsksWhatItIs && entry.Slug.StartsWith("what-is-", StringComparison.Ordinal) ? Definition : 1);

    // Another instrument's entry is rarely the answer; one for all instruments may be.
    private double Instrument(KnowledgeEntry entry) =>
        _instruments.Length == 0 || Array.Exists(_instruments, name => IsFor(entry, name)) ? 1
        : entry.Instruments.Count == 0 || entry.Instruments.Contains("mix") ? NoInstrument
        : OtherInstrument;

    // An entry whose title names one treatment does not answer for another.
    private double Treatment(KnowledgeEntry entry)
    {
        if (_treatments.Length == 0)
        {
            return 1;
        }

        var titled = Terms.In(entry.Title).Where(term => Facets.Of(term) == Facet.Treatment).ToArray();
        return titled.Length == 0 || titled.Any(_treatments.Contains) ? 1 : OtherTreatment;
    }

    // What a title names is what the entry is about; what stands further down is only touched.
    private double Title(KnowledgeEntry entry)
    {
        if (_own.Length == 0)
        {
            return 1;
        }

        var title = Terms.In(entry.Title);
        return 1 + Titled * _own.Count(title.Contains) / _own.Length;
    }

    private double Figure(KnowledgeEntry entry) =>
        _parameters.Length == 0 ? 1
        : entry.Ranges.Any(range => Figures.NameOf(range) is { } name && _parameters.Contains(name)) ? HasFigure
        : entry.Ranges.Any(range => Array.Exists(_parameters, name => Figures.IsAbout(range, name))) ? HasRelatedFigure
        : 1;

    private static bool IsFor(KnowledgeEntry entry, string instrument) =>
        entry.Instruments.Any(name => Terms.In(name).Contains(instrument))
        || Terms.In(entry.Title).Contains(instrument)
        || entry.Tags.Any(tag => Terms.In(tag).Contains(instrument));

    private static string[] Named(Subject subject, Facet facet) =>
        [.. subject.Terms.Where(term => Facets.Of(term.Term) == facet).Select(term => term.Term)];
}
