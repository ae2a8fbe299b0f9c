using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>A compressor asked backwards: the ratio, the threshold or the level over it that gives a wanted reduction, hard knee.</summary>
internal sealed class CompressorSetting : ICalculator
{
    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        var reduction = Reduction(question);
        if (reduction is not (> 0 and <= 100 and var wanted) || question.WantsAdvice || question.UnknownWords > 2)
        {
            return null;
        }

        var rest = question.Quantities.Where(quantity => quantity.Unit is Unit.Decibel or Unit.None && quantity.Value != wanted).ToArray();
        if (question.First(Unit.Ratio)?.Value is > 1 and <= 1000 and var ratio)
        {
            var over = wanted / (1 - (1 / ratio));
            var working = $"{Figures.Of(wanted)} / (1 - 1/{Figures.Of(ratio)}), hard knee";
            return question.Has(Term.Threshold) && rest is [var input]
                ? new Calculation($"{Figures.Of(Math.Round(input.Value - over, 2))} dB threshold: an input of {Figures.Of(input.Value)} dB has to be {Figures.Of(over)} dB over it, {working}.", 0.93)
                : new Calculation($"{Figures.Of(over)} dB over the threshold give {Figures.Of(wanted)} dB of reduction at {Figures.Of(ratio)}:1: {working}.", 0.92);
        }

        return question.Has(Term.Ratio) && question.Has(Term.Over) && rest is [{ Value: var excess }] && excess > wanted
            ? new Calculation($"{Figures.Of(excess / (excess - wanted))}:1: {Figures.Of(excess)} dB over the threshold leave {Figures.Of(excess - wanted)} dB, hard knee.", 0.93)
            : null;
    }

    // "6 dB of gain reduction", "6 dB GR": the figure at most four words ahead of it.
    private static double? Reduction(Question question)
    {
        foreach (var quantity in question.Quantities)
        {
            if (quantity.Unit is Unit.Decibel or Unit.None
                && question.Tokens.Skip(quantity.Position + 1).Take(4).TakeWhile(token => token.Term != Term.Number).Any(token => token.Term == Term.Reduction || token.Text == "reduction"))
            {
                return quantity.Value;
            }
        }

        return null;
    }
}
