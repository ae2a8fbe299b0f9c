using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>A tempo and where it was found.</summary>
/// <param name="Bpm">Quarter notes a minute.</param>
/// <param name="Remark">A sentence for the answer when it was not in the question, else empty.</param>
/// <param name="Confidence">Lower when it had to be taken from elsewhere.</param>
internal readonly record struct Tempo(double Bpm, string Remark, double Confidence)
{
    public bool IsInRange => Bpm is >= 20 and <= 999;

    public static Calculation OutOfRange(double bpm) =>
        Asking.Refuse($"{Figures.Of(bpm)} bpm is outside what I compute with: a tempo lies between 20 and 999 bpm.");

    /// <summary>The tempo of the question, else of the latest earlier turn that names one, else of the session.</summary>
    public static Tempo? Find(Question question, ReplyContext context)
    {
        if (Told(question) is { } told)
        {
            return new Tempo(told, "", 0.97);
        }

        foreach (var turn in context.Earlier)
        {
            if (turn.Question.Length <= CalculatorSet.LongestText && Named(Question.Parse(turn.Question)) is >= 20 and <= 999 and var named)
            {
                return new Tempo(named, $" The {Figures.Of(named)} bpm are from earlier in our conversation.", 0.85);
            }
        }

        return context.Mix?.TempoBpm is { } bpm && double.IsFinite(bpm)
            ? new Tempo(bpm, $" {Figures.Of(bpm)} bpm is the session's tempo.", 0.85)
            : null;
    }

    /// <summary>The tempo a question tells, be it as a bare number ("at 140").</summary>
    public static double? Told(Question question)
    {
        if (Named(question) is { } named)
        {
            return named;
        }

        var bare = question.Quantities.Where(quantity => quantity.Unit == Unit.None).ToArray();
        return bare.FirstOrDefault(quantity => quantity.Position > 0 && question.Tokens[quantity.Position - 1].Text is "at" or "for") is { Position: > 0 } placed
            ? placed.Value
            : bare.LastOrDefault(quantity => quantity.Value is >= 20 and <= 999) is { Value: > 0 } last ? last.Value : null;
    }

    /// <summary>Only what is called a tempo.</summary>
    private static double? Named(Question question)
    {
        if (question.First(Unit.Bpm) is { } bpm)
        {
            return bpm.Value;
        }

        foreach (var quantity in question.Quantities)
        {
            var back = quantity.Position - 1;
            while (back > 0 && question.Tokens[back].Term == Term.Stop && back > quantity.Position - 3)
            {
                back--;
            }

            if (quantity.Unit == Unit.None && back >= 0 && question.Tokens[back] is { Term: Term.Tempo } or { Unit: Unit.Bpm })
            {
                return quantity.Value;
            }
        }

        return null;
    }
}
