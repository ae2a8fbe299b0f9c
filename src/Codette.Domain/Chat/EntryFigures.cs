using System.Globalization;
using Codette.Domain.Knowledge;

namespace Codette.Domain.Chat;

/// <summary>Puts an entry's figures into words.</summary>
internal static class EntryFigures
{
    /// <summary>True when the range is the parameter's own ("attack") or one of its kind ("fast attack").</summary>
    public static bool IsAbout(ValueRange range, string parameter) => Terms.In(range.Name).Contains(parameter);

    /// <summary>
    /// A sentence for each range that the question asks for, such as <c>Attack: 10 to 30 ms.</c> "Where", "how much" and "how
    /// long" ask by the unit, of whatever they name; otherwise a parameter's name asks.
    /// </summary>
    public static string Asked(KnowledgeEntry entry, Subject subject)
    {
        var kind = FigureKinds.Of(subject.Words);
        var names = (subject.OwnTerms > 0 || kind == FigureKind.Any ? subject.Terms.Take(subject.OwnTerms) : subject.Terms)
            .Select(term => term.Term).ToArray();
        var parameters = Array.FindAll(names, name => Facets.Of(name) == Facet.Parameter);
        var asked = kind == FigureKind.Any ? [] : Named(entry, names, range => kind.Holds(range.Unit));
        if (asked.Length == 0)
        {
            asked = Named(entry, parameters, range => kind != FigureKind.Place || range.Unit != "dB");
        }

        return string.Concat(asked.Take(3).Select(range => $"{Capital(range.Name)}: {InWords(range)}. "));
    }

    private static ValueRange[] Named(KnowledgeEntry entry, string[] names, Func<ValueRange, bool> fits) =>
        names.Length == 0 ? [] : [.. entry.Ranges.Where(range => fits(range) && Array.Exists(names, name => IsAbout(range, name)))];

    /// <summary><c>10 to 30 ms</c>, <c>4:1</c>, <c>about -18 dBFS</c>, <c>2 to 5 kHz</c>.</summary>
    public static string InWords(ValueRange range)
    {
        if (range is { Unit: "Hz", High: >= 1000 })
        {
            var top = $"{Number(range.High / 1000)} kHz";
            return range.Low == range.High ? $"about {top}"
                : range.Low < 1000 ? $"{Number(range.Low)} Hz to {top}" : $"{Number(range.Low / 1000)} to {top}";
        }

        var (low, high) = (Number(range.Low), Number(range.High));
        return range.Unit is ":1" or "ratio" ? (low == high ? $"{low}:1" : $"{low}:1 to {high}:1")
            : (low == high ? $"about {low}" : $"{low} to {high}") + (range.Unit is "%" ? " %" : $" {range.Unit}".TrimEnd());
    }

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
