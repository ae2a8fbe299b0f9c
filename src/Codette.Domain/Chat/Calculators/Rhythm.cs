using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>A length in musical time.</summary>
/// <param name="Quarters">In quarter notes.</param>
/// <param name="Name">As a sentence says it: "a dotted eighth", "4 bars of 4 beats".</param>
internal readonly record struct Rhythm(double Quarters, string Name)
{
    /// <summary>The lengths a question names, in order.</summary>
    public static List<Rhythm> ReadAll(Question question, ReplyContext context)
    {
        var found = new List<Rhythm>();
        if (Bars(question, context) is { } bars)
        {
            found.Add(bars);
            return found;
        }

        var values = Enumerable.Range(0, question.Tokens.Count).Where(i => question.Tokens[i].Term == Term.NoteValue).ToArray();
        foreach (var at in values)
        {
            found.Add(NoteAt(question, at, isOnly: values.Length == 1));
        }

        if (values.Length == 0 && question.Has(Term.Beat))
        {
            var count = question.First(Unit.Beat)?.Value ?? 1;
            found.Add(new Rhythm(count, count == 1 ? "a beat" : $"{Figures.Of(count)} beats"));
        }

        return found;
    }

    private static Rhythm? Bars(Question question, ReplyContext context)
    {
        if (!question.Has(Term.Bar))
        {
            return null;
        }

        var signature = question.Tokens.FirstOrDefault(token => token.Term == Term.Signature);
        var beats = question.First(Unit.Beat) is { Value: > 0 and <= 64 } told ? told.Value
            : signature.Term == Term.Signature ? signature.Value
            : context.Mix?.BeatsPerBar is > 0 and <= 64 and var known ? known : 4;
        var bar = question.Tokens.ToList().FindIndex(token => token.Term == Term.Bar);
        var isHalf = question.Tokens.Take(bar).Any(token => token is { Term: Term.NoteValue, Value: 0.5 or 0.25 });
        var count = question.First(Unit.Bar)?.Value ?? (isHalf ? question.Tokens.First(token => token.Term == Term.NoteValue).Value : 1);
        var of = signature.Term == Term.Signature ? $"of {signature.Text}" : $"of {Figures.Of(beats)} beats";
        return new Rhythm(count * beats, $"{(count == 1 ? "a bar" : isHalf ? $"{Figures.Of(count)} of a bar" : $"{Figures.Of(count)} bars")} {of}");
    }

    private static Rhythm NoteAt(Question question, int at, bool isOnly)
    {
        var from = isOnly ? 0 : Math.Max(0, at - 1);
        var to = isOnly ? question.Tokens.Count : Math.Min(question.Tokens.Count, at + 3);
        bool isDotted = false, isTriplet = false, isDouble = false;
        for (var i = from; i < to && (i <= at || question.Tokens[i].Term != Term.NoteValue); i++)
        {
            // In "a quarter and a dotted eighth" the dot belongs to what follows it.
            if (!isOnly && i > at && i + 1 < question.Tokens.Count && question.Tokens[i + 1].Term == Term.NoteValue)
            {
                break;
            }

            isDotted |= question.Tokens[i].Term == Term.Dotted;
            isTriplet |= question.Tokens[i].Term == Term.Triplet;
            isDouble |= question.Tokens[i] is { Term: Term.Double, Text: "double" };
        }

        var count = CountBefore(question, at);
        var factor = isDotted ? (isDouble ? 1.75 : 1.5) : isTriplet ? 2.0 / 3 : 1;
        var name = NameOf(question.Tokens[at].Value);
        var kind = isDotted ? (isDouble ? "double-dotted " : "dotted ") : "";
        var full = $"{kind}{name}{(isTriplet && !isDotted ? " triplet" : "")}";
        var article = full[0] == 'e' ? "an" : "a";
        return new Rhythm(question.Tokens[at].Value * 4 * factor * count, count == 1 ? $"{article} {full}" : $"{Figures.Of(count)} × {full}");
    }

    private static double CountBefore(Question question, int at)
    {
        var i = at - 1;
        while (i >= 0 && question.Tokens[i].Term is Term.Dotted or Term.Triplet)
        {
            i--;
        }

        return i >= 0 && question.Tokens[i] is { Term: Term.Number, Unit: Unit.None, Value: >= 2 and <= 16 } count && double.IsInteger(count.Value)
            ? count.Value
            : 1;
    }

    private static string NameOf(double whole) => whole switch
    {
        2 => "breve",
        1 => "whole note",
        0.5 => "half note",
        0.25 => "quarter note",
        0.125 => "eighth note",
        0.0625 => "sixteenth note",
        _ => $"{(whole < 1 && double.IsInteger(1 / whole) ? $"1/{Figures.Of(1 / whole)}" : Figures.Of(whole * 64) + "/64")} note",
    };
}
