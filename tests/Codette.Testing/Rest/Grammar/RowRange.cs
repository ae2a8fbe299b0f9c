using System.Globalization;
using System.Text.RegularExpressions;

namespace Codette.Testing.Rest.Grammar;

/// <summary>The rows that are asked for.</summary>
/// <param name="Limit">Null: all.</param>
internal sealed partial record RowRange(long Offset, long? Limit)
{
    /// <summary>What both the header and the query ask for.</summary>
    /// <param name="header">Null but for GET.</param>
    public static RowRange Of(string? limit, string? offset, string? header)
    {
        var from = Math.Max(0, Read(offset) ?? 0);
        if (Read(limit) is 0)
        {
            return new(0, 0);
        }

        var to = Read(limit) is { } rows ? from + rows - 1 : long.MaxValue;
        if (header is not null && HeaderForm().Match(header) is { Success: true } match)
        {
            var upper = Read(match.Groups[2].Value) ?? long.MaxValue;
            var lower = Read(match.Groups[1].Value) ?? 0;
            if (lower > upper)
            {
                throw RestErrors.BadRange(
                    "The lower boundary must be lower than or equal to the upper boundary in the Range header.");
            }

            (from, to) = (Math.Max(from, lower), Math.Min(to, upper));
        }

        return from > to
            ? throw RestErrors.BadRange("Limit should be greater than or equal to zero.")
            : new(from, to == long.MaxValue ? null : to - from + 1);
    }

    public RowRange AtMost(long? rows) => rows < (Limit ?? long.MaxValue) ? this with { Limit = rows } : this;

    /// <summary>The header Content-Range.</summary>
    public static string Header(long lower, long upper, long? total)
    {
        var range = total != 0 && lower <= upper ? string.Create(CultureInfo.InvariantCulture, $"{lower}-{upper}") : "*";
        return $"{range}/{total?.ToString(CultureInfo.InvariantCulture) ?? "*"}";
    }

    private static long? Read(string? number) =>
        long.TryParse(number, CultureInfo.InvariantCulture, out var value) ? value : null;

    [GeneratedRegex("^([0-9]+)-([0-9]*)$")]
    private static partial Regex HeaderForm();
}
