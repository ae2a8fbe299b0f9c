using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>The length of notes, beats and bars at a tempo: 60000 / bpm ms for each quarter note.</summary>
internal sealed class NoteLengths : ICalculator
{
    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        var hasRhythm = question.Has(Term.NoteValue) || question.Has(Term.Bar) || question.Has(Term.Beat);
        var namesTempo = (question.First(Unit.Bpm) is not null || question.AsksFor(Unit.Bpm)) && question.AsksForTime;
        if ((!hasRhythm && !question.Has(Term.Delay) && !namesTempo) || question.WantsAdvice || question.Seconds is not null
            || question.Metres is not null || question.Has(Term.Sum))
        {
            return null;
        }

        var asks = question.Has(Term.Length) || question.AsksForTime || question.AsksFor(Unit.Hertz, Unit.Sample)
            || question.Has(Term.Convert) || (question.Has(Term.Time) && question.Has(Term.Delay))
            || (question.Has(Term.Tempo) && context.Mix?.TempoBpm is not null);
        var isTold = Tempo.Told(question) is not null;
        var isPlain = isTold && question.UnknownWords == 0 && !question.IsFollowUp;
        if (!(asks && (isTold || question.UnknownWords <= 1)) && !isPlain)
        {
            return null;
        }

        var rhythms = Rhythm.ReadAll(question, context);
        if (rhythms.Count == 0)
        {
            return DelayTable(question, context, isTold);
        }

        if (Tempo.Find(question, context) is not { } tempo)
        {
            return question.UnknownWords > 1 ? null : new Calculation(
                $"At which tempo? The milliseconds of {rhythms[0].Name} are {Figures.Of(60000 * rhythms[0].Quarters)} divided by the bpm.", 0.4);
        }

        if (!tempo.IsInRange)
        {
            return Tempo.OutOfRange(tempo.Bpm);
        }

        if (rhythms.Any(rhythm => rhythm.Quarters is <= 0 or > 1e6))
        {
            return Asking.Refuse("That many bars or beats cannot be meant: I compute lengths up to a million quarter notes.");
        }

        var answers = rhythms.Select(rhythm => Describe(question, rhythm, tempo.Bpm));
        return new Calculation($"{string.Join(" ", answers)}{tempo.Remark}", tempo.Confidence);
    }

    private static string Describe(Question question, Rhythm rhythm, double bpm)
    {
        var ms = 60000 / bpm * rhythm.Quarters;
        var inSeconds = $"{Figures.Of(ms / 1000)} s";
        var inHertz = $"{Figures.Of(1000 / ms)} Hz";
        var inMs = $"{Figures.Of(ms)} ms";
        var (first, others) =
            question.AsksFor(Unit.Sample) && question.Hertz is >= 8000 and <= 1e6 and var rate
                ? ($"{Figures.Of(Math.Round(ms / 1000 * rate))} samples", $"{inMs} at {Figures.Of(rate)} Hz")
            : question.AsksFor(Unit.Hertz) ? (inHertz, inMs)
            : question.AsksFor(Unit.Second) ? (inSeconds, inMs)
            : (inMs, ms < 1000 ? $"{inSeconds}, {inHertz}" : inSeconds);
        return $"{first} ({others}): 60000 / {Figures.Of(bpm)} × {Figures.Of(rhythm.Quarters)}, for {rhythm.Name} at {Figures.Of(bpm)} bpm.";
    }

    private static Calculation? DelayTable(Question question, ReplyContext context, bool isTold)
    {
        var asksTimes = question.Has(Term.Time) || question.AsksFor(Unit.Times) || question.AsksForTime || (isTold && question.Has(Term.Convert));
        if (!asksTimes || question.UnknownWords > 0 || Tempo.Find(question, context) is not { } tempo)
        {
            return null;
        }

        if (!tempo.IsInRange)
        {
            return Tempo.OutOfRange(tempo.Bpm);
        }

        var quarter = 60000 / tempo.Bpm;
        string Ms(double quarters) => Figures.Of(quarter * quarters);
        return new Calculation(
            $"At {Figures.Of(tempo.Bpm)} bpm: 1/4 {Ms(1)} ms, 1/8 dotted {Ms(0.75)} ms, 1/8 {Ms(0.5)} ms, 1/8 triplet {Ms(1.0 / 3)} ms, "
            + $"1/16 {Ms(0.25)} ms, 1/2 {Ms(2)} ms. A quarter is 60000 / {Figures.Of(tempo.Bpm)}; dotted is × 1.5, triplet × 2/3.{tempo.Remark}",
            tempo.Confidence - 0.05);
    }
}
