using System.Globalization;
using Codette.Domain.Chat.Music;
using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>Intervals between notes, by name, or by semitones; and the note an interval above or below another.</summary>
internal sealed class Intervals : ICalculator
{
    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        if (question.WantsAdvice || question.UnknownWords > 1 || question.Has(Term.Scale) || question.Has(Term.Chord) || question.Has(Term.ChordSymbol))
        {
            return null;
        }

        var notes = Keys.Notes(question);
        if (notes.Count == 0 && question.AsksFor(Unit.Cent) && question.First(Unit.Ratio)?.Value is > 0 and <= 1000 and var ratio)
        {
            return new Calculation($"{Figures.Of(Math.Round(1200 * Math.Log2(ratio), 2))} cents: 1200 × log2({Figures.Of(ratio)}).", 0.94);
        }

        if (notes.Count == 2)
        {
            var asksBetween = question.Has(Term.Interval) || question.Has(Term.Between) || question.AsksFor(Unit.Semitone, Unit.Cent) || question.Has(Term.Distance)
                || question.Has(Term.Ratio);
            return asksBetween ? Between(notes[0], notes[1]) : null;
        }

        var named = IntervalReader.Named(question);
        var semitones = IntervalReader.Semitones(question);
        if (notes.Count == 1)
        {
            var isDown = question.Has(Term.Down);
            return (isDown || question.Has(Term.Up)) && (named is not null || semitones is not null)
                ? From(notes[0], named, semitones, isDown)
                : null;
        }

        var asksSize = question.Has(Term.Ratio) || question.AsksFor(Unit.Semitone, Unit.Cent) || question.Has(Term.Many);
        return notes.Count > 0 ? null
            : semitones is { } count && (question.Has(Term.Interval) || question.Has(Term.Ratio) || (question.UnknownWords == 0 && question.Tokens.Count <= 5)) ? OfSize(count)
            : question.AsksFor(Unit.Cent) && question.AsksFor(Unit.Semitone) && question.UnknownWords == 0 ? OfSize(1)
            : named is { } degree && asksSize ? Describe(degree.Semitones, IntervalName.Of(degree.Number, degree.Semitones))
            : null;
    }

    private static Calculation OfSize(double semitones) =>
        double.IsInteger(semitones) && semitones is >= 0 and <= 127
            ? Describe((int)semitones, IntervalName.Of((int)semitones))
            : Asking.Refuse("I name intervals of 0 to 127 whole semitones.");

    private static Calculation Between(Pitch from, Pitch to)
    {
        var haveOctaves = from.Octave is not null && to.Octave is not null;
        var letters = haveOctaves ? to.Letter - from.Letter + (7 * (to.Octave!.Value - from.Octave!.Value)) : Pitch.Modulo(to.Letter - from.Letter, 7);
        var semitones = haveOctaves ? to.Midi - from.Midi : Pitch.Modulo(to.Class - from.Class, 12);
        if (semitones < 0)
        {
            (letters, semitones) = (-letters, -semitones);
        }

        var name = letters >= 0 ? IntervalName.Of(letters + 1, semitones) : null;
        var answer = Describe(semitones, name);
        return answer with { Text = $"{answer.Text} From {from} to {to}{(haveOctaves ? "" : ", counted upwards")}." };
    }

    private static Calculation Describe(int semitones, string? name)
    {
        var (upper, lower) = IntervalName.JustRatio(semitones);
        return new Calculation(
            $"{Figures.Of(semitones)} semitone{(semitones == 1 ? "" : "s")}, {(name ?? IntervalName.Of(semitones))} ({Figures.Of(semitones * 100)} cents): "
            + $"ratio {Figures.Of(upper)}:{Figures.Of(lower)} in just intonation, 2^({Figures.Of(semitones)}/12) = {Math.Pow(2, semitones / 12.0).ToString("0.####", CultureInfo.InvariantCulture)} tempered.",
            0.93);
    }

    private static Calculation From(Pitch root, Degree? named, double? semitones, bool isDown)
    {
        if (named is { } degree)
        {
            var note = (isDown ? degree.Below(root) : degree.Above(root)).Readable();
            return new Calculation($"{note}: {(isDown ? "down" : "up")} {Figures.Of(degree.Semitones)} semitones from {root} ({IntervalName.Of(degree.Number, degree.Semitones)}).", 0.95);
        }

        return Transposition.Shift([root], semitones!.Value, isDown);
    }
}
