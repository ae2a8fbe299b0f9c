using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>A compressor's static curve, hard knee: above the threshold the output rises 1/ratio dB a dB.</summary>
internal sealed class CompressorOutput : ICalculator
{
    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        if (Ratio(question) is not { } ratio || question.WantsAdvice)
        {
            return null;
        }

        // "12 dB over the threshold" tells the excess, not a threshold.
        var isExcess = question.Has(Term.Over) && question.Quantities.Count(quantity => quantity.Unit is Unit.Decibel or Unit.None) == 1;
        var threshold = isExcess ? null : question.After(Term.Threshold) ?? BeforeThreshold(question);
        var input = Input(question, threshold);
        var over = input is { } level && threshold is { } limit ? level.Value - limit.Value
            : question.Has(Term.Over) && threshold is null && question.First(Unit.Decibel) is { } told ? told.Value
            : (double?)null;
        if (over is not { } excess)
        {
            return null;
        }

        if (ratio is not (>= 1 and <= 1000) || Math.Abs(excess) > 300)
        {
            return Asking.Refuse("I compute compressors with ratios from 1:1 to 1000:1 and levels within 300 dB.");
        }

        var reduction = Math.Max(0, excess - (excess / ratio));
        if (threshold is not { } edge || input is not { } comes)
        {
            return new Calculation($"{Figures.Of(reduction)} dB of gain reduction: {Figures.Of(excess)} dB over the threshold leave {Figures.Of(excess / ratio)} dB at {Figures.Of(ratio)}:1.", 0.93);
        }

        return excess <= 0
            ? new Calculation($"{Figures.Of(comes.Value)} dB, with 0 dB of gain reduction: the input does not exceed the threshold of {Figures.Of(edge.Value)} dB.", 0.95)
            : new Calculation(
                $"{Figures.Of(comes.Value - reduction)} dB out, {Figures.Of(reduction)} dB of gain reduction: the input is {Figures.Of(excess)} dB over the threshold of "
                + $"{Figures.Of(edge.Value)} dB, and {Figures.Of(excess)} / {Figures.Of(ratio)} = {Figures.Of(excess / ratio)} dB of it remain (hard knee, no make-up gain).",
                0.96);
    }

    private static double? Ratio(Question question)
    {
        if (question.First(Unit.Ratio) is { } written)
        {
            return written.Value;
        }

        // "4 to 1" and "a ratio of 4".
        var tokens = question.Tokens;
        foreach (var quantity in question.Quantities)
        {
            if (quantity.Position + 2 < tokens.Count && tokens[quantity.Position + 1].Text == "to" && tokens[quantity.Position + 2] is { Term: Term.Number, Value: 1 })
            {
                return quantity.Value;
            }
        }

        return question.Has(Term.Threshold) && question.After(Term.Ratio) is { Unit: Unit.None or Unit.Times } bare ? bare.Value : null;
    }

    private static Quantity? BeforeThreshold(Question question) =>
        question.Quantities.Where(quantity => question.Tokens.Skip(quantity.Position + 1).Take(2).Any(token => token.Term == Term.Threshold))
            .Select(quantity => (Quantity?)quantity).LastOrDefault();

    private static Quantity? Input(Question question, Quantity? threshold)
    {
        if (threshold is not { } edge)
        {
            return null;
        }

        if (question.After(Term.Input) is { Unit: Unit.None or Unit.Decibel or Unit.Lufs } named && named.Position != edge.Position)
        {
            return named;
        }

        return question.Quantities.Where(quantity => quantity.Unit is Unit.Decibel or Unit.Lufs or Unit.None && quantity.Position != edge.Position)
            .OrderBy(quantity => quantity.Unit == Unit.None)
            .Select(quantity => (Quantity?)quantity).FirstOrDefault();
    }
}
