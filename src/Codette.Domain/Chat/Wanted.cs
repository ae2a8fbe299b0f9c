namespace Codette.Domain.Chat;

/// <summary>What the kinds of a question's words say about the entry that is wanted, beyond the words themselves.</summary>
internal sealed class Wanted(Subject subject)
{
    private const double OtherInstrument = 0.6;
    private const double NoInstrument = 0.85;
    private const double OneInstrument = 0.8;
    private const double OtherTreatment = 0.7;
    private const double SpecialTreatment = 0.92;
    private const double OtherGenre = 0.7;
    private const double HasFigure = 1.25;
    private const double HasRelatedFigure = 1.1;
    private const double Titled = 0.3;
    private const double CitedBefore = 1.35;
    private const double CitedWithFigure = 1.8;
    private const double Definition = 1.25;
    private const double Overview = 1.35;
    private const int ShortQuestion = 2;

    private readonly string[] _instruments = Named(subject, Facet.Instrument);
    private readonly string[] _treatments = Named(subject, Facet.Treatment);
    private readonly string[] _parameters = Named(subject, Facet.Parameter);
    private readonly string[] _own = [.. subject.Terms.Take(subject.OwnTerms).Where(term => term.Weight >= 1).Select(term => term.Term)];

    /// <summary>What to multiply the entry's score by.</summary>
    public double Fit(Traits entry) =>
        Instrument(entry)
        * Treatment(entry)
        * Genre(entry)
        * Figure(entry)
        * Title(entry)
        * (IsOverview(entry) ? Overview : 1)
        * Cited(entry)
        * (subject.AsksWhatItIs && entry.IsDefinition ? Definition : 1);

    // Another instrument's entry is rarely the answer; one for all instruments may be.
    private double Instrument(Traits entry) =>
        _instruments.Length == 0 ? entry.IsTitledByInstrument ? OneInstrument : 1
        : entry.NamesAny(_instruments) ? 1
        : entry.IsGeneral ? NoInstrument
        : OtherInstrument;

    // An entry whose title names one treatment does not answer for another, nor a special form of it for the plain one.
    private double Treatment(Traits entry) =>
        _treatments.Length == 0 || entry.Treatments.Length == 0 ? 1
        : Shared(entry.Treatments, _treatments) is var shared && shared == 0 ? OtherTreatment
        : shared < entry.Treatments.Length ? SpecialTreatment
        : 1;

    // The traits of a genre touch on everything, and answer only those who name it: "drum and bass" takes both words.
    private double Genre(Traits entry) =>
        entry.Genre.Length == 0
        || Shared(entry.Genre, _own) == entry.Genre.Length
        || entry.Genre.Any(term => Facets.Of(term) != Facet.Instrument && _own.Contains(term)) ? 1 : OtherGenre;

    private double Figure(Traits entry)
    {
        var figure = 1.0;
        foreach (var name in entry.Ranges)
        {
            if (Shared(name, _parameters) > 0)
            {
                figure = Math.Max(figure, name.Length == 1 ? HasFigure : HasRelatedFigure);
            }
        }

        return figure;
    }

    // "What ratio then?" asks for the ratio of what was answered before, if that has one.
    private double Cited(Traits entry) =>
        !subject.Cited.Contains(entry.Slug) ? 1 : Figure(entry) > 1 ? CitedWithFigure : CitedBefore;

    // "Bass" and "how do I mix drums" ask for the field, not for one of its corners.
    private bool IsOverview(Traits entry) =>
        entry.IsOverview && subject.Terms.Count == subject.OwnTerms && _own.Length is > 0 and <= ShortQuestion && entry.NamesAll(_own);

    // How alike the title and the question are (Dice's coefficient): what a title names is what the entry is about.
    private double Title(Traits entry) =>
        _own.Length == 0 ? 1 : 1 + Titled * 2 * Shared(_own, entry.Title) / (_own.Length + entry.Title.Length);

    /// <summary>How many of the first are among the second; both are short.</summary>
    private static int Shared(ReadOnlySpan<string> terms, ReadOnlySpan<string> others)
    {
        var shared = 0;
        foreach (var term in terms)
        {
            shared += others.Contains(term) ? 1 : 0;
        }

        return shared;
    }

    private static string[] Named(Subject subject, Facet facet) =>
        [.. subject.Terms.Where(term => Facets.Of(term.Term) == facet).Select(term => term.Term)];
}
