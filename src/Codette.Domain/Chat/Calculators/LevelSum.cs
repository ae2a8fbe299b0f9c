using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>Levels together: 10 log10 of the summed powers for unrelated signals, 20 log10 of the summed amplitudes for identical ones.</summary>
internal sealed class LevelSum : ICalculator
{
    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        var asks = question.Has(Term.Sum) || question.Has(Term.Identical) || question.Has(Term.Uncorrelated);
        if (!asks || question.WantsAdvice || question.UnknownWords > 2 || question.Hertz is not null || question.Seconds is not null
            || question.Metres is not null || Levels(question) is not { Count: >= 2 } levels)
        {
            return null;
        }

        if (levels.Exists(level => Math.Abs(level) > 300))
        {
            return Asking.Refuse("I add levels between -300 and +300 dB.");
        }

        var power = Math.Round(10 * Math.Log10(levels.Sum(level => Math.Pow(10, level / 10))), 2);
        var amplitude = Math.Round(20 * Math.Log10(levels.Sum(level => Math.Pow(10, level / 20))), 2);
        var unrelated = $"{Figures.Of(power)} dB if they are unrelated (10 log of the summed powers)";
        var identical = $"{Figures.Of(amplitude)} dB if they are identical and in phase (20 log of the summed amplitudes)";
        return new Calculation(
            question.Has(Term.Identical) && !question.Has(Term.Uncorrelated)
                ? $"{identical}; {unrelated}."
                : $"{unrelated}; {identical}.",
            0.94);
    }

    private static List<double>? Levels(Question question)
    {
        if (question.Quantities is [{ Unit: Unit.Track, Value: >= 2 and <= 1000 } only] && question.AsksFor(Unit.Decibel))
        {
            return [.. Enumerable.Repeat(0.0, (int)only.Value)];
        }

        if (question.First(Unit.Decibel, Unit.Lufs) is null && (question.First(Unit.Track) is null || question.Quantities.Count != 2))
        {
            return null;
        }

        var levels = question.Quantities.Where(quantity => quantity.Unit is Unit.Decibel or Unit.Lufs or Unit.None).Select(quantity => quantity.Value).ToList();
        var count = question.First(Unit.Track)?.Value;

        // "Two tracks at -6": one level stands for all. "Two at -6 dB" counts without a noun.
        if (count is null && levels.Count == 2 && question.Quantities is [{ Unit: Unit.None, Value: >= 2 and <= 1000 } bare, ..] && double.IsInteger(bare.Value))
        {
            (count, levels) = (bare.Value, [levels[1]]);
        }

        return count is >= 2 and <= 1000 && levels.Count == 1 ? [.. Enumerable.Repeat(levels[0], (int)count.Value)] : levels;
    }
}
