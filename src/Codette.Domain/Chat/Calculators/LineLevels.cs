namespace Codette.Domain.Chat.Calculators;

/// <summary>Voltages against line levels: 0 dBu is 0.7746 V (the square root of 0.6), 0 dBV is 1 V.</summary>
internal sealed class LineLevels : ICalculator
{
    private const double VoltsAtZeroDbu = 0.774596669;

    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        if (question.Quantities is not [var told] || question.WantsAdvice || question.UnknownWords > 2 || Math.Abs(told.Value) > 300)
        {
            return null;
        }

        var after = told.Position + 1 < question.Tokens.Count ? question.Tokens[told.Position + 1].Text : "";
        var asked = question.Tokens.Skip(told.Position + 2).Concat(question.Tokens.Take(told.Position)).Select(token => token.Text).ToArray();
        double? volts = after switch
        {
            "dbu" => VoltsAtZeroDbu * Math.Pow(10, told.Value / 20),
            "dbv" => Math.Pow(10, told.Value / 20),
            "v" or "volt" or "volts" or "vrms" when told.Value > 0 && asked.Any(text => text is "dbu" or "dbv") => told.Value,
            _ => null,
        };
        var asks = asked.Any(text => text is "dbu" or "dbv" or "v" or "volt" or "volts" or "voltage" or "vrms" && text != after);
        if (volts is not { } v || !asks)
        {
            return null;
        }

        string[] ways =
        [
            $"{Figures.Of(v)} V", $"{Figures.Signed(Math.Round(20 * Math.Log10(v / VoltsAtZeroDbu), 2))} dBu", $"{Figures.Signed(Math.Round(20 * Math.Log10(v), 2))} dBV",
        ];
        var first = asked.Contains("dbu") ? 1 : asked.Contains("dbv") ? 2 : 0;
        return new Calculation($"{ways[first]}: {string.Join(" = ", ways)}, with 0 dBu at 0.775 V and 0 dBV at 1 V.", 0.94);
    }
}
