using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>Where a signal and its delayed copy cancel: odd multiples of 1 / (2t).</summary>
internal sealed class CombNulls : ICalculator
{
    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        if (!question.Has(Term.Comb) || question.WantsAdvice || question.UnknownWords > 3)
        {
            return null;
        }

        var metres = question.Metres;
        if ((question.Seconds ?? metres / SoundTravel.MetresPerSecond) is not { } seconds)
        {
            return null;
        }

        if (seconds is not (>= 1e-6 and <= 10))
        {
            return Asking.Refuse("I compute comb filters for delays from a microsecond to ten seconds.");
        }

        var first = 1 / (2 * seconds);
        var path = metres is { } way ? $" A path {Figures.Of(way)} m longer delays by {Figures.Of(seconds * 1000)} ms at 343 m/s." : "";
        return new Calculation(
            $"{Figures.Of(first)} Hz is the first null, then {Figures.Of(3 * first)} Hz and {Figures.Of(5 * first)} Hz: 1 / (2 × {Figures.Of(seconds * 1000)} ms) and its odd multiples, equal levels assumed.{path}",
            0.94);
    }
}
