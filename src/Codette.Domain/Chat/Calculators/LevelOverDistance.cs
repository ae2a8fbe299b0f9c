using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>The inverse distance law of a point source in the free field: 20 log10(r2 / r1), 6 dB for each doubling.</summary>
internal sealed class LevelOverDistance : ICalculator
{
    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        var asks = question.Has(Term.Level) || question.Has(Term.Drop) || question.Has(Term.Loud) || question.AsksFor(Unit.Decibel)
            || question.First(Unit.Decibel) is not null;
        if (!asks || question.WantsAdvice || question.UnknownWords > 3)
        {
            return null;
        }

        var distances = question.Quantities.Select(quantity => quantity.Metres).OfType<double>().ToArray();
        if (distances.Length == 0)
        {
            var factor = question.Tokens.FirstOrDefault(token => token.Term == Term.Double);
            distances = question.Has(Term.Distance) && factor.Value > 0 ? [1, factor.Value] : [];
        }
        else if (distances.Length == 1 && question.Quantities is [{ Unit: Unit.None } bare, { Metres: not null } last] && question.Tokens[bare.Position + 1].Text == "to")
        {
            distances = [(bare with { Unit = last.Unit }).Metres!.Value, distances[0]];
        }

        if (distances.Length != 2)
        {
            return null;
        }

        if (question.Tokens.Any(token => token.Text == "than"))
        {
            distances = [distances[1], distances[0]];
        }

        if (distances[0] is not (> 0 and <= 1e6) || distances[1] is not (> 0 and <= 1e6))
        {
            return Asking.Refuse("I compute distances above 0 and up to 1000 km.");
        }

        var change = -20 * Math.Log10(distances[1] / distances[0]);
        var law = $"20 log({Figures.Of(distances[1])} / {Figures.Of(distances[0])}), a point source without reflections";
        return question.First(Unit.Decibel) is { } start && Math.Abs(start.Value) <= 300
            ? new Calculation($"{Figures.Of(start.Value + change)} dB: {Figures.Signed(change)} dB from {Figures.Of(start.Value)} dB by {law}.", 0.93)
            : new Calculation($"{Figures.Signed(change)} dB: {law}.", 0.93);
    }
}
