using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>The dynamic range of linear PCM: 20 log10(2) = 6.02 dB a bit; a full-scale sine gains 1.76 dB over its quantisation noise.</summary>
internal sealed class DynamicRange : ICalculator
{
    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        if (question.First(Unit.Bit)?.Value is not { } bits || question.WantsAdvice || question.Has(Term.Size) || question.UnknownWords > 2
            || !(question.Has(Term.Range) || question.AsksFor(Unit.Decibel)))
        {
            return null;
        }

        return bits is >= 1 and <= 64 && double.IsInteger(bits)
            ? new Calculation($"{Figures.Of(Math.Round(20 * bits * Math.Log10(2), 1))} dB: {Figures.Of(bits)} bits × 6.02 dB. With a full-scale sine the signal-to-noise ratio is 1.76 dB more.", 0.95)
            : Asking.Refuse("A bit depth is a whole number from 1 to 64.");
    }
}
