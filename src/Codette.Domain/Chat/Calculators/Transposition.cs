using Codette.Domain.Chat.Music;
using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>Notes moved by semitones or by a named interval.</summary>
internal sealed class Transposition : ICalculator
{
    /// <summary>The letters that the usual spelling of 0 to 11 semitones moves: a minor third is two.</summary>
    private static readonly int[] UsualLetters = [0, 1, 1, 2, 2, 3, 3, 4, 5, 5, 6, 6];

    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        if (!question.Has(Term.Transpose) || question.WantsAdvice || question.UnknownWords > 1
            || question.Tokens.Where(token => token.Term is Term.NoteName or Term.ChordSymbol).ToArray() is not { Length: > 0 and <= 24 } tokens)
        {
            return null;
        }

        var notes = tokens.Select(token => token.Pitch).ToArray();
        var qualities = tokens.Select(token => Chord.TryParse(token.Raw, out var chord) && token.Term == Term.ChordSymbol ? chord.Quality : "").ToArray();
        var isDown = question.Has(Term.Down);
        if ((IntervalReader.Semitones(question) ?? question.First(Unit.None)?.Value) is { } semitones)
        {
            return Shift(notes, semitones, isDown, qualities);
        }

        return IntervalReader.Named(question) is { } interval
            ? Say(notes, notes.Select(note => isDown ? interval.Below(note) : interval.Above(note)), interval.Semitones, isDown, qualities)
            : null;
    }

    /// <summary>Moves by semitones, in the usual spelling: C up 3 is Eb.</summary>
    internal static Calculation Shift(IReadOnlyList<Pitch> notes, double semitones, bool isDown, string[]? qualities = null)
    {
        if (!double.IsInteger(semitones) || Math.Abs(semitones) > 60)
        {
            return Asking.Refuse("I transpose by whole semitones, at most 60.");
        }

        var down = isDown != semitones < 0;
        var size = (int)Math.Abs(semitones);
        var moved = notes.Select(note =>
        {
            var letters = UsualLetters[size % 12] + (7 * (size / 12));
            var spelled = down ? note.Above(-letters, -size) : note.Above(letters, size);
            var sounding = Pitch.FromMidi(note.Midi + (down ? -size : size));
            return IsUsual(spelled) ? spelled : note.Octave is null ? sounding with { Octave = null } : sounding;
        });
        return Say(notes, moved, size, down, qualities);
    }

    /// <summary>At most one accidental, and none that names a white key: no Fb, Cb, E# or B#.</summary>
    private static bool IsUsual(Pitch pitch) => pitch is
        { Accidental: 0 } or { Accidental: 1, Letter: not (2 or 6) } or { Accidental: -1, Letter: not (0 or 3) };

    private static Calculation Say(IReadOnlyList<Pitch> notes, IEnumerable<Pitch> moved, int semitones, bool isDown, string[]? qualities) => new(
        $"{string.Join(" ", moved.Select((note, i) => note.Readable() + (qualities?[i] ?? "")))}: {string.Join(" ", notes.Select((note, i) => note + (qualities?[i] ?? "")))} {(isDown ? "down" : "up")} {Figures.Of(semitones)} semitone{(semitones == 1 ? "" : "s")}.",
        0.94);
}
