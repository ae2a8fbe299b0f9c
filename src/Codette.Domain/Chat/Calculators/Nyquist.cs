using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>The highest frequency a sample rate can carry: half the rate.</summary>
internal sealed class Nyquist : ICalculator
{
    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        if (!question.Has(Term.Nyquist) || (question.Hertz ?? SampleRate.Find(question)) is not { } rate)
        {
            return null;
        }

        return rate is >= 1 and <= 1e8
            ? new Calculation($"{Figures.Of(rate / 2)} Hz ({Figures.Of(rate / 2000)} kHz): half of {Figures.Of(rate)} Hz; anything above it folds back as aliasing.", 0.97)
            : Asking.Refuse("That is no sample rate I can compute with: it has to lie above 0 and below 100 MHz.");
    }
}
