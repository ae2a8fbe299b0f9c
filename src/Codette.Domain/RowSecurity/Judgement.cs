namespace Codette.Domain.RowSecurity;

/// <summary>The whole in one word.</summary>
public enum Standing
{
    /// <summary>What was looked at is as it has to be.</summary>
    Correct,

    /// <summary>Nothing leaks that was seen, and something is not as it has to be.</summary>
    Review,

    /// <summary>Somebody can reach what is not theirs.</summary>
    Leak,

    /// <summary>It could not be looked at.</summary>
    Unknown,
}

/// <summary>What findings and matrix come to.</summary>
/// <param name="Standing">In one word.</param>
/// <param name="Message">In a sentence or two.</param>
public sealed record Judgement(Standing Standing, string Message)
{
    /// <param name="findings">What the catalogue shows; null when it could not be read.</param>
    /// <param name="cells">What was tried; empty when nothing was.</param>
    /// <param name="reason">Why something could not be looked at, or what is too weak for the backend's work; else null.</param>
    public static Judgement Of(IReadOnlyList<Finding>? findings, IReadOnlyList<MatrixCell> cells, string? reason)
    {
        var leaks = cells.Where(cell => cell.Verdict == Verdict.Leaked).Select(cell => cell.On.ToString()).Distinct().ToArray();
        var holes = findings?.Where(finding => finding.Level == FindingLevel.Error).Select(finding => $"{finding.On} ({finding.Id})").Distinct().ToArray() ?? [];
        var weak = findings?.Where(finding => finding.Level == FindingLevel.Warning).Select(finding => finding.On).Distinct().ToArray() ?? [];
        var unproven = cells.Count(cell => cell.Verdict == Verdict.Unproven);
        return leaks.Length > 0 ? new(Standing.Leak, $"Others' rows were reached: {Some(leaks)}. {Extent(holes, "holes")}".TrimEnd())
            : holes.Length > 0 ? new(Standing.Leak, $"The catalogue shows holes: {Some(holes)}.")
            : findings is null ? new(Standing.Unknown, reason ?? "The catalogue could not be read.")
            : reason is not null ? new(Standing.Review, reason)
            : weak.Length > 0 ? new(Standing.Review, $"Nothing that was looked at leaks, and there is something to mend: {Some(weak)}.")
            : unproven > 0 ? new(Standing.Review, $"Nothing leaks that was tried, and {unproven} of {cells.Count} cells are unproven.")
            : new(Standing.Correct, Tell(cells));
    }

    private static string Tell(IReadOnlyList<MatrixCell> cells) => cells.Any(cell => cell.Deed != Deed.Select)
        ? $"Nothing wrong was found, and {cells.Count} cells were tried: nobody reaches what is not theirs."
        : cells.Count > 0
            ? $"The catalogue shows nothing wrong, and nobody reads what is not theirs ({cells.Count} cells). Writing was not tried: a proof tries it (--prove, ?prove=true)."
            : "The catalogue shows nothing wrong. Nothing was tried.";

    private static string Extent(string[] holes, string what) => holes.Length > 0 ? $"The catalogue shows {what}: {Some(holes)}." : "";

    private static string Some(string[] names) =>
        names.Length <= 5 ? names.Joined() : $"{names.Take(5).Joined()} and {names.Length - 5} more";
}
