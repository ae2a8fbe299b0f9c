using Codette.Domain.Chat.Music;
using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>Notes moved by semitones or by a named interval.</summary>
internal sealed class Transposition : ICalculator
{
    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        if (!question.Has(Term.Transpose) || question.WantsAdvice || question.UnknownWords > 1
            || Keys.Notes(question) is not { Count: > 0 and <= 24 } notes)
        {
            return null;
        }

        var isDown = question.Has(Term.Down);
        if ((IntervalReader.Semitones(question) ?? question.First(Unit.None)?.Value) is { } semitones)
        {
            return Shift(notes, semitones, isDown);
        }

        return IntervalReader.Named(question) is { } interval
            ? Say(notes, notes.Select(note => isDown ? interval.Below(note) : interval.Above(note)), interval.Semitones, isDown)
            : null;
    }

    /// <summary>Moves by semitones, in the usual spelling: C up 3 is Eb.</summary>
    internal static Calculation Shift(IReadOnlyList<Pitch> notes, double semitones, bool isDown)
    {
        if (!double.IsInteger(semitones) || Math.Abs(semitones) > 60)
        {
            return Asking.Refuse("I transpose by whole semitones, at most 60.");
        }

        var down = isDown != semitones < 0;
        var size = (int)Math.Abs(semitones);
        var moved = notes.Select(note =>
        {
            var sounding = Pitch.FromMidi(note.Midi + (down ? -size : size));
            return note.Octave is null ? sounding with { Octave = null } : sounding;
        });
        return Say(notes, moved, size, down);
    }

    private static Calculation Say(IReadOnlyList<Pitch> notes, IEnumerable<Pitch> moved, int semitones, bool isDown) => new(
        $"{string.Join(" ", moved.Select(note => note.Readable().ToString()))}: {string.Join(" ", notes)} {(isDown ? "down" : "up")} {Figures.Of(semitones)} semitone{(semitones == 1 ? "" : "s")}.",
        0.94);
}
