using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>One tempo against another: the ratio, and the semitones by which varispeed would shift, 12 log2 of it.</summary>
internal sealed class TempoChange : ICalculator
{
    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        var tempos = question.Quantities.Where(quantity => quantity.Unit is Unit.Bpm or Unit.None).Select(quantity => quantity.Value).ToArray();
        if (question.Quantities.Count != 2 || tempos is not [>= 20 and <= 999 and var from, >= 20 and <= 999 and var to]
            || !(question.AsksFor(Unit.Bpm) || question.First(Unit.Bpm) is not null || question.Has(Term.Tempo))
            || question.Has(Term.NoteValue) || question.Has(Term.Bar) || question.WantsAdvice || question.UnknownWords > 2)
        {
            return null;
        }

        var ratio = to / from;
        return new Calculation(
            $"{Figures.Signed(Math.Round(100 * (ratio - 1), 2))} %: {Figures.Of(to)} / {Figures.Of(from)} = {Figures.Of(ratio)} times the tempo. "
            + $"Done as varispeed it would shift the pitch by {Figures.Signed(Math.Round(12 * Math.Log2(ratio), 2))} semitones.",
            0.93);
    }
}
