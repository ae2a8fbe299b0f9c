using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>The tempo at which a note, beat or loop lasts a given time: 60 × quarters / seconds.</summary>
internal sealed class TempoFromLength : ICalculator
{
    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        var asks = question.AsksFor(Unit.Bpm) || (question.Has(Term.Tempo) && question.First(Unit.Bpm) is null);
        if (!asks || question.WantsAdvice || question.UnknownWords > 2
            || (question.Seconds ?? (question.Hertz is > 0 and var hertz ? 1 / hertz : null)) is not { } seconds)
        {
            return null;
        }

        var rhythms = Rhythm.ReadAll(question, context);
        if (rhythms.Count > 1)
        {
            return null;
        }

        var rhythm = rhythms.Count == 1 ? rhythms[0] : new Rhythm(1, "a quarter note");
        var bpm = seconds > 0 ? 60 * rhythm.Quarters / seconds : 0;
        if (Math.Round(bpm, 1) is not (>= 20 and <= 999)) // 60.06 ms are 999 bpm, give or take how they were rounded
        {
            return Asking.Refuse($"No usual tempo fits: {rhythm.Name} of that length would not lie between 20 and 999 bpm.");
        }

        var assumed = rhythms.Count == 0 ? " I took the time as one beat, a quarter note." : "";
        return new Calculation(
            $"{Figures.Of(bpm)} bpm: 60000 × {Figures.Of(rhythm.Quarters)} / {Figures.Of(seconds * 1000)}, for {rhythm.Name} in {Figures.Of(seconds * 1000)} ms.{assumed}",
            rhythms.Count == 1 ? 0.95 : 0.8);
    }
}
