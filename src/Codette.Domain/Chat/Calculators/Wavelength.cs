using Codette.Domain.Chat.Music;
using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>Wavelength in air (343 m/s / f) and period (1 / f) of a frequency or note, and the frequency of a wavelength or period.</summary>
internal sealed class Wavelength : ICalculator
{
    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        var isPeriod = question.Has(Term.Period);
        var isLength = question.Has(Term.Wavelength) || (question.Has(Term.Length) && question.Tokens.Any(token => token.Text == "wave"));
        if (!(isLength || isPeriod) || question.WantsAdvice || question.UnknownWords > 2)
        {
            return null;
        }

        if (!isPeriod && question.Metres is { } metres)
        {
            var part = question.Tokens.FirstOrDefault(token => token.Term == Term.NoteValue) is { Value: > 0 and < 1 and var told } ? told : 1;
            var times = part < 1 ? $"{Figures.Of(part)} × " : "";
            return metres is > 1e-4 and <= 1e5
                ? new Calculation($"{Figures.Of(part * SoundTravel.MetresPerSecond / metres)} Hz: {times}343 m/s / {Figures.Of(metres)} m.", 0.94)
                : Asking.Refuse("I compute wavelengths from 0.1 mm to 100 km.");
        }

        if (isPeriod && question.Seconds is { } seconds && question.Hertz is null)
        {
            return seconds is > 1e-6 and <= 1e6
                ? new Calculation($"{Figures.Of(1 / seconds)} Hz: 1 / {Figures.Of(seconds * 1000)} ms.", 0.92)
                : Asking.Refuse("I compute periods from a microsecond to a million seconds.");
        }

        var note = question.Tokens.FirstOrDefault(token => token is { Term: Term.NoteName, Pitch.Octave: not null });
        if ((question.Hertz ?? (note.Text is null ? null : Tuning.Standard.HertzOf(note.Pitch.Midi))) is not { } hertz)
        {
            return null;
        }

        if (hertz is not (> 0 and <= 1e6))
        {
            return Asking.Refuse("I compute wavelengths for frequencies above 0 and up to 1 MHz.");
        }

        var length = SoundTravel.MetresPerSecond / hertz;
        var period = $"{Figures.Of(1000 / hertz)} ms";
        return isPeriod
            ? new Calculation($"{period}: 1 / {Figures.Of(hertz)} Hz.", 0.95)
            : new Calculation($"{Figures.Of(length)} m ({Figures.Of(length / 0.3048)} ft): 343 m/s / {Figures.Of(hertz)} Hz; a quarter of it is {Figures.Of(length / 4)} m, one period lasts {period}.", 0.95);
    }
}
