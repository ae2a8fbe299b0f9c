using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>The note value that lasts a given time at a tempo, and how many bars or beats fill it.</summary>
internal sealed class NoteOfLength : ICalculator
{
    private static readonly (double Quarters, string Name)[] Values =
    [
        .. new[] { (4.0, "whole note"), (2, "half note"), (1, "quarter note"), (0.5, "eighth note"), (0.25, "sixteenth note"), (0.125, "1/32 note"), (0.0625, "1/64 note") }
            .SelectMany(value => new[] { value, (value.Item1 * 1.5, $"dotted {value.Item2}"), (value.Item1 * 2 / 3, $"{value.Item2} triplet") }),
    ];

    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        if (question.Seconds is not (> 0 and <= 86400 and var seconds) || question.WantsAdvice || question.UnknownWords > 2
            || question.AsksFor(Unit.Bpm) || question.Metres is not null)
        {
            return null;
        }

        var asksNote = (question.Has(Term.Note) || question.Has(Term.NoteValue)) && question.Hertz is null;
        var asksBars = question.Has(Term.Bar) || question.Has(Term.Beat);
        if (!(asksNote || asksBars) || Tempo.Find(question, context) is not { IsInRange: true } tempo)
        {
            return null;
        }

        var quarters = seconds * tempo.Bpm / 60;
        return asksBars ? Bars(question, context, seconds, quarters, tempo) : Note(seconds, quarters, tempo);
    }

    private static Calculation Bars(Question question, ReplyContext context, double seconds, double quarters, Tempo tempo)
    {
        var signature = question.Tokens.FirstOrDefault(token => token.Term == Term.Signature);
        var beats = signature.Term == Term.Signature ? signature.Value : context.Mix?.BeatsPerBar is > 0 and var known ? known : 4;
        var inBars = $"{Figures.Of(quarters / beats)} bars of {Figures.Of(beats)} beats";
        var inBeats = $"{Figures.Of(quarters)} beats";
        return new Calculation(
            $"{(question.Has(Term.Bar) ? $"{inBars} ({inBeats})" : $"{inBeats} ({inBars})")}: {Figures.Of(seconds)} s × {Figures.Of(tempo.Bpm)} / 60.{tempo.Remark}",
            tempo.Confidence - 0.02);
    }

    private static Calculation Note(double seconds, double quarters, Tempo tempo)
    {
        var (nearest, name) = Values.MinBy(value => Math.Abs(Math.Log2(value.Quarters / quarters)));
        var exact = 60000 / tempo.Bpm * nearest;
        var article = name[0] is 'e' ? "An" : "A";
        var off = Math.Abs(quarters / nearest - 1) < 0.005
            ? $"{Figures.Of(seconds * 1000)} ms"
            : $"nearest to {Figures.Of(seconds * 1000)} ms, it lasts {Figures.Of(exact)} ms";
        return new Calculation($"{article} {name}: {off}, 60000 / {Figures.Of(tempo.Bpm)} × {Figures.Of(nearest)} at {Figures.Of(tempo.Bpm)} bpm.{tempo.Remark}", tempo.Confidence - 0.02);
    }
}
