using System.Text.Json.Serialization;

namespace Codette.WebApi.Analysis;

/// <summary>A judgement of a mix. No <c>analysis</c> on the routes of the analysis panel, which would read that instead.</summary>
public sealed record PanelReport
{
    /// <summary>One or two sentences that sum it up.</summary>
    public required string Prediction { get; init; }

    /// <summary>0.01 to 1: how much of what such a report needs was told.</summary>
    public double Confidence { get; init; }

    /// <summary>Steps a program can offer, most urgent first.</summary>
    [JsonPropertyName("actionItems")]
    public required IReadOnlyList<ActionItemWire> ActionItems { get; init; }

    /// <summary>What was seen, a sentence each; never empty.</summary>
    public required IReadOnlyList<string> Findings { get; init; }

    /// <summary>What to do, a sentence each; never empty.</summary>
    public required IReadOnlyList<string> Recommendations { get; init; }

    /// <summary>0.01 to 1: 1 less the deductions.</summary>
    public double QualityScore { get; init; }

    /// <summary>Why the quality is not 1.</summary>
    public required IReadOnlyList<DeductionWire> Deductions { get; init; }

    /// <summary>The figures behind it, by name.</summary>
    public required IReadOnlyDictionary<string, MetricWire> Results { get; init; }

    /// <summary>Always <c>success</c>.</summary>
    public string Status { get; init; } = "success";

    /// <summary>Only on <c>/api/analyze/…</c>: the same as the analyzer puts it, quality from 1 to 100.</summary>
    public SignalAnalysis? Analysis { get; init; }

    /// <summary>The server's time, ISO 8601.</summary>
    public DateTimeOffset Timestamp { get; init; }
}

/// <summary>A judgement of a recording.</summary>
public sealed record SignalResponse
{
    /// <summary>The track as the request named it; empty when it named none.</summary>
    [JsonPropertyName("trackId")]
    public required string TrackId { get; init; }

    /// <summary>Always <c>success</c>.</summary>
    public string Status { get; init; } = "success";

    /// <summary>spectrum, dynamic, loudness or quality.</summary>
    public required string AnalysisType { get; init; }

    /// <summary>The report.</summary>
    public required SignalAnalysis Analysis { get; init; }

    /// <summary>The figures with unit and origin, by name.</summary>
    public required IReadOnlyDictionary<string, MetricWire> Results { get; init; }

    /// <summary>What to do, a sentence each; never empty.</summary>
    public required IReadOnlyList<string> Recommendations { get; init; }

    /// <summary>1 to 100.</summary>
    public double QualityScore { get; init; }

    /// <summary>0.01 to 1: how much of what such a report needs was told.</summary>
    public double Confidence { get; init; }

    /// <summary>The server's time, ISO 8601.</summary>
    public DateTimeOffset Timestamp { get; init; }
}

/// <summary>A report in the analyzer's words.</summary>
public sealed record SignalAnalysis
{
    /// <summary>What was looked at.</summary>
    public required string AnalysisType { get; init; }

    /// <summary>1 to 100: 100 less the deductions.</summary>
    public double QualityScore { get; init; }

    /// <summary>What was seen, a sentence each; never empty.</summary>
    public required IReadOnlyList<string> Findings { get; init; }

    /// <summary>What to do, a sentence each; never empty.</summary>
    public required IReadOnlyList<string> Recommendations { get; init; }

    /// <summary>One or two sentences that sum it up.</summary>
    public required string CodetteInsights { get; init; }

    /// <summary>The recommendations, for clients that read this name.</summary>
    public required IReadOnlyList<string> MixingSuggestions { get; init; }

    /// <summary>The figures by name; null was not measured.</summary>
    public required IReadOnlyDictionary<string, double?> Metrics { get; init; }
}

/// <summary>A step a program can offer.</summary>
/// <param name="Action">fix_clipping, boost_level, lower_fader, add_effect or create_aux.</param>
/// <param name="Parameter">A track's id, an effect's name, or what is to be made.</param>
/// <param name="Value">Decibels to add; left out where the action has no figure.</param>
/// <param name="Priority">high, medium or low.</param>
public sealed record ActionItemWire(string Action, string Parameter, double? Value, string Priority);

/// <summary>Something that lowers the quality.</summary>
/// <param name="Reason">A sentence.</param>
/// <param name="Points">Above 0, at most 1.</param>
public sealed record DeductionWire(string Reason, double Points);

/// <summary>A figure.</summary>
/// <param name="Value">Left out when it was not measured.</param>
/// <param name="Unit">Such as <c>dBFS</c>; empty for counts and shares.</param>
/// <param name="Origin">not_measured, told, reported (by the client) or measured (here).</param>
public sealed record MetricWire(double? Value, string Unit, string Origin);
