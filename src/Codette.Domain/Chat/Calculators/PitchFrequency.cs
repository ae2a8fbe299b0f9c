using Codette.Domain.Chat.Music;
using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>Notes, MIDI numbers and frequencies, each from the other, in equal temperament.</summary>
internal sealed class PitchFrequency : ICalculator
{
    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        if (question.WantsAdvice || question.UnknownWords > 2 || question.First(Unit.Decibel) is not null)
        {
            return null;
        }

        var notes = question.Tokens.Where(token => token.Term == Term.NoteName).Select(token => token.Pitch).ToList();
        var reference = Reference(question, notes.Count > 0);
        var tuning = new Tuning(reference ?? 440);
        var namesFrequency = question.Has(Term.Note) && question.Quantities.Count > 1;
        if (reference is not null && (notes.Count > 1 || namesFrequency) && notes.FindLastIndex(note => note.Class == 9) is >= 0 and var a)
        {
            notes.RemoveAt(a);
        }

        if (question.AsksFor(Unit.Cent) && question.Hertz is >= 1 and <= 100_000 and var sounding && notes is [{ Octave: not null } target])
        {
            var cents = (Tuning.Standard.MidiOf(sounding) - target.Midi) * 100;
            return new Calculation($"{Figures.Signed(Math.Round(cents, 1))} cents: 1200 × log2({Figures.Of(sounding)} / {Figures.Of(Tuning.Standard.HertzOf(target.Midi))}), from {target} = {Figures.Of(Tuning.Standard.HertzOf(target.Midi))} Hz.", 0.94);
        }

        if (question.Has(Term.Midi) && notes.Count == 0)
        {
            return question.First(Unit.None) is { } number ? FromMidi(number.Value, tuning) : null;
        }

        // "Is 110 Hz an A?"
        if (notes is [{ Octave: null } meant] && reference is null && question.Hertz is >= 1 and <= 100_000 and var sounds)
        {
            var answer = FromHertz(sounds, tuning);
            var isIt = Pitch.FromMidi((int)Math.Round(tuning.MidiOf(sounds))).Class == meant.Class;
            return answer with { Text = $"{(isIt ? "Yes" : "No")}, {answer.Text}" };
        }

        if (notes.Count > 0)
        {
            var asks = question.Has(Term.Frequency) || question.AsksFor(Unit.Hertz) || question.Has(Term.Midi) || reference is not null;
            return asks ? FromNote(question, notes[0], tuning) : null;
        }

        var asksNote = question.Has(Term.Note) || question.Has(Term.Key) || question.Has(Term.Frequency) || question.AsksFor(Unit.Cent);
        var isAlone = !question.IsFollowUp && question.UnknownWords == 0 && question.Tokens.Count <= 5 && question.Quantities.Count == 1;
        return question.Hertz is { } hertz && (asksNote || isAlone) && question.UnknownWords <= 1 ? FromHertz(hertz, tuning) : null;
    }

    /// <summary>"A = 432", "tuned to 432 Hz", "with A4 at 442".</summary>
    private static double? Reference(Question question, bool hasNote)
    {
        var isTuned = question.Has(Term.Tuning);
        foreach (var quantity in question.Quantities)
        {
            var isNearA = question.Tokens.Take(quantity.Position).TakeLast(3).Any(token => token is { Term: Term.NoteName, Pitch.Class: 9 });
            if ((quantity.Hertz ?? (quantity.Unit == Unit.None ? quantity.Value : 0)) is >= 380 and <= 500 and var hertz
                && ((hasNote && isNearA) || isTuned || (hasNote && question.Has(Term.Frequency) && quantity.Hertz is not null)))
            {
                return hertz;
            }
        }

        return null;
    }

    private static Calculation FromMidi(double number, Tuning tuning)
    {
        if (!double.IsInteger(number) || number is < 0 or > 127)
        {
            return Asking.Refuse("A MIDI note number is a whole number from 0 to 127.");
        }

        var pitch = Pitch.FromMidi((int)number);
        return new Calculation($"{pitch}, {Figures.Of(tuning.HertzOf(number))} Hz: MIDI note {Figures.Of(number)} is {Figures.Signed(number - 69)} semitones from A4 = {Figures.Of(tuning.A4)} Hz (middle C is C4 = 60).", 0.95);
    }

    private static Calculation? FromNote(Question question, Pitch pitch, Tuning tuning)
    {
        if (pitch.Octave is null)
        {
            return question.Has(Term.Unknown) ? null : new Calculation(
                $"{string.Join(", ", Enumerable.Range(1, 5).Select(octave => pitch with { Octave = octave }).Select(note => $"{Figures.Of(tuning.HertzOf(note.Midi))} Hz as {note}"))}: each octave doubles it, from A4 = {Figures.Of(tuning.A4)} Hz.",
                0.75);
        }

        var hertz = Figures.Of(tuning.HertzOf(pitch.Midi));
        var midi = Figures.Of(pitch.Midi);
        var working = $"{Figures.Of(tuning.A4)} × 2^({Figures.Of(pitch.Midi - 69)}/12)";
        return new Calculation(
            question.Has(Term.Midi) && !question.Has(Term.Frequency) && !question.AsksFor(Unit.Hertz)
                ? $"{midi} is the MIDI number of {pitch} (middle C is C4 = 60); it sounds at {hertz} Hz, {working}."
                : $"{hertz} Hz: {pitch} (MIDI {midi}) is {working} in equal temperament.",
            0.96);
    }

    private static Calculation FromHertz(double hertz, Tuning tuning)
    {
        if (hertz is not (>= 1 and <= 100_000))
        {
            return Asking.Refuse("I name notes for frequencies from 1 Hz to 100 kHz.");
        }

        var midi = tuning.MidiOf(hertz);
        var nearest = (int)Math.Round(midi);
        var cents = Math.Round((midi - nearest) * 100, 1);
        var off = cents == 0 ? "in tune with" : $"{Figures.Of(Math.Abs(cents))} cents {(cents > 0 ? "above" : "below")}";
        return new Calculation($"{Pitch.FromMidi(nearest)}: {Figures.Of(hertz)} Hz is {off} its {Figures.Of(tuning.HertzOf(nearest))} Hz (MIDI {Figures.Of(nearest)}, A4 = {Figures.Of(tuning.A4)} Hz).", 0.95);
    }
}
