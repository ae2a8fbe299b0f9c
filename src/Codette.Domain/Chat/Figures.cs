using System.Globalization;

namespace Codette.Domain.Chat;

/// <summary>Writes numbers as people read them: 375, 93.75, 0.501, never 375.0 or 1E+2.</summary>
internal static class Figures
{
    public static string Of(double value)
    {
        var size = Math.Abs(value);
        var format = size switch
        {
            0 => "0",
            >= 1e12 => "0.###E+0",
            >= 0.9995 => "0.##",
            >= 0.0995 => "0.###",
            >= 0.00995 => "0.####",
            >= 0.0001 => "0.######",
            _ => "0.###E+0",
        };
        var text = value.ToString(format, CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>With its sign: +3, -6, 0.</summary>
    public static string Signed(double value) => value > 0 && Of(value) is var text && text != "0" ? $"+{text}" : Of(value);

    /// <summary>"a, b and c".</summary>
    public static string List(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}";
}
