using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>One tempo against another: the ratio, and the semitones by which varispeed would shift, 12 log2 of it.</summary>
internal sealed class TempoChange : ICalculator
{
    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        if (question.First(Unit.Semitone) is { } shift && Math.Abs(shift.Value) <= 60 && (question.Has(Term.Tempo) || question.AsksFor(Unit.Bpm))
            && question.Quantities.Count == 1 && !question.WantsAdvice && question.UnknownWords <= 3)
        {
            var semitones = question.Has(Term.Down) ? -Math.Abs(shift.Value) : shift.Value;
            var speed = Math.Pow(2, semitones / 12);
            return new Calculation(
                $"{Figures.Signed(Math.Round(100 * (speed - 1), 2))} %: {Figures.Signed(semitones)} semitones by varispeed play 2^({Figures.Of(semitones)}/12) = {Figures.Of(speed)} times as fast; with time stretching the tempo stays.",
                0.9);
        }

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
