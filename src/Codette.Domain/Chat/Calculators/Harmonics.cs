using Codette.Domain.Chat.Music;
using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>The harmonics of a note or frequency: its whole multiples, the first being the fundamental.</summary>
internal sealed class Harmonics : ICalculator
{
    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        var tokens = question.Tokens;
        var asks = tokens.Any(token => token.Text is "harmonic" or "harmonics" or "overtone" or "overtones" or "partial" or "partials");
        var note = tokens.FirstOrDefault(token => token is { Term: Term.NoteName, Pitch.Octave: not null });
        if (!asks || question.Has(Term.Mode) || question.Has(Term.Scale) || question.WantsAdvice || question.UnknownWords > 2
            || (question.Hertz ?? (note.Text is null ? null : Tuning.Standard.HertzOf(note.Pitch.Midi))) is not (>= 1 and <= 100_000 and var hertz))
        {
            return null;
        }

        var name = note.Text is null ? $"{Figures.Of(hertz)} Hz" : $"{note.Pitch} = {Figures.Of(hertz)} Hz";
        var count = question.First(Unit.None)?.Value;
        var degree = tokens.FirstOrDefault(token => token.Term == Term.Degree && (count is null || token.Text != "first"));
        if (degree.Text is not null && count is null && !(degree.Text == "first" && tokens.Any(token => token.Text == "harmonics")))
        {
            return new Calculation($"{Figures.Of(hertz * degree.Value)} Hz: harmonic {Figures.Of(degree.Value)} is {Figures.Of(degree.Value)} × {name}.", 0.93);
        }

        var list = Enumerable.Range(1, count is >= 1 and <= 16 ? (int)count.Value : 5).Select(n => $"{Figures.Of(hertz * n)} Hz ({Named(hertz * n)})");
        return new Calculation($"{string.Join(", ", list)}: whole multiples of {name}, the first is the fundamental.", 0.93);
    }

    private static Pitch Named(double hertz) => Pitch.FromMidi((int)Math.Round(Tuning.Standard.MidiOf(hertz)));
}
