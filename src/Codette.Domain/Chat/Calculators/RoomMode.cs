namespace Codette.Domain.Chat.Calculators;

/// <summary>The axial modes of a room: c / 2L for a side of L metres, and its multiples.</summary>
internal sealed class RoomMode : ICalculator
{
    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        var asks = question.Tokens.Any(token => token.Text is "mode" or "modes" or "standing" or "axial" or "resonance" or "resonances");
        if (!asks || question.WantsAdvice || question.UnknownWords > 5)
        {
            return null;
        }

        // In "4 x 5 m" the unit stands only behind the last figure.
        var unit = question.Quantities.LastOrDefault(quantity => quantity.Metres is not null).Unit;
        var sides = question.Quantities.Where(quantity => quantity.Metres is not null || quantity.Unit is Unit.None or Unit.Times)
            .Select(quantity => quantity.Metres ?? (quantity with { Unit = unit }).Metres).OfType<double>().Take(3).ToArray();
        if (sides.Length == 0 || sides.Any(side => side is not (>= 0.1 and <= 1000)))
        {
            return null;
        }

        var modes = sides.Select(side =>
        {
            var first = SoundTravel.MetresPerSecond / (2 * side);
            return $"{Figures.Of(first)} Hz is the first axial mode of {Figures.Of(side)} m, then {Figures.Of(2 * first)} and {Figures.Of(3 * first)} Hz";
        });
        return new Calculation($"{string.Join("; ", modes)}: 343 m/s / (2 × length) and its multiples.", 0.93);
    }
}
