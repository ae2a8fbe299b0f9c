namespace Codette.Domain.Analysis.Reports;

/// <summary>What can be said of a mix from what was told, and no more.</summary>
/// <param name="Prediction">One or two sentences that sum it up.</param>
/// <param name="Confidence">0.01 to 1: how much of what such a report needs was told.</param>
/// <param name="Findings">What was seen, a sentence each. Never empty.</param>
/// <param name="Recommendations">What to do, a sentence each, from a fixed catalogue. Never empty.</param>
/// <param name="ActionItems">The same as steps for programs, most urgent first.</param>
/// <param name="Quality">0.01 to 1: 1 less the <paramref name="Deductions"/>.</param>
/// <param name="Deductions">Why the quality is not 1.</param>
/// <param name="Metrics">The figures behind it.</param>
public sealed record MixReport(
    string Prediction,
    double Confidence,
    IReadOnlyList<string> Findings,
    IReadOnlyList<string> Recommendations,
    IReadOnlyList<ActionItem> ActionItems,
    double Quality,
    IReadOnlyList<Deduction> Deductions,
    IReadOnlyList<Metric> Metrics);

/// <summary>A step a program can offer.</summary>
/// <param name="Action">One of the names in <see cref="Actions"/>.</param>
/// <param name="Parameter">What it acts on: a track's id, an effect's name, or what is to be made.</param>
/// <param name="Value">Decibels to add, or null where the action has no figure.</param>
public sealed record ActionItem(string Action, string Parameter, double? Value, Priority Priority);

/// <summary>The actions of a report.</summary>
public static class Actions
{
    /// <summary>Lower the gain ahead of the plug-ins; the value is negative.</summary>
    public const string FixClipping = "fix_clipping";

    /// <summary>Raise the fader; the value is positive.</summary>
    public const string BoostLevel = "boost_level";

    /// <summary>Bring a fader down to 0 dB and make its source as much louder; the value is the fader's change.</summary>
    public const string LowerFader = "lower_fader";

    /// <summary>Insert the effect that the parameter names.</summary>
    public const string AddEffect = "add_effect";

    /// <summary>Create an auxiliary track for shared effects.</summary>
    public const string CreateAux = "create_aux";
}

/// <summary>Something that lowers the quality.</summary>
/// <param name="Points">Above 0, at most 1.</param>
public sealed record Deduction(string Reason, double Points);

/// <summary>A figure and where it comes from.</summary>
/// <param name="Name">snake_case.</param>
/// <param name="Value">Null when it was not measured.</param>
/// <param name="Unit">Such as <c>dBFS</c>, <c>dB</c>, <c>s</c>; empty for counts and shares.</param>
public sealed record Metric(string Name, double? Value, string Unit, MetricOrigin Origin);

/// <summary>How far a figure can be trusted.</summary>
public enum MetricOrigin
{
    /// <summary>Nobody told it, and it was not measured.</summary>
    NotMeasured,

    /// <summary>A fader position or a count, as the client told it.</summary>
    Told,

    /// <summary>A level that the client reports to have measured.</summary>
    Reported,

    /// <summary>Measured here, from samples.</summary>
    Measured,
}
