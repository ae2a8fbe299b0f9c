using System.Globalization;

namespace Codette.Domain.Suggestions;

/// <summary>Numbers as they are written in advice.</summary>
internal static class Figures
{
    /// <summary><c>+3.5 dB</c>, <c>0 dB</c>, <c>-6 dB</c>.</summary>
    public static string Db(double value) => value.ToString("+0.#;-0.#;0", CultureInfo.InvariantCulture) + " dB";

    /// <summary>At most two decimals.</summary>
    public static string Plain(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary><c>30 % left</c>, <c>centre</c>.</summary>
    public static string Pan(double value) =>
        Math.Abs(value) < 0.005 ? "centre" : Math.Abs(value).ToString("P0", Percent) + (value < 0 ? " left" : " right");

    private static readonly NumberFormatInfo Percent = new() { PercentPositivePattern = 0, PercentGroupSeparator = "" };
}
