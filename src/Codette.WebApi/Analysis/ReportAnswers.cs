using AutoMapper;
using Codette.Domain.Analysis.Reports;

namespace Codette.WebApi.Analysis;

/// <summary>The answers that hold a report.</summary>
internal static class ReportAnswers
{
    /// <summary>As the analysis panel reads it: quality from 0 to 1.</summary>
    public static PanelReport Panel(MixReport report, IMapper mapper, DateTimeOffset now) =>
        mapper.Map<PanelReport>(report) with { Timestamp = now };

    /// <summary>As the analyzer reads it: quality from 0 to 100.</summary>
    public static SignalResponse Signal(MixReport report, SignalAspect aspect, string trackId, IMapper mapper, DateTimeOffset now)
    {
        var analysis = Analysis(report, Wording.Lower(aspect));
        return new()
        {
            TrackId = trackId,
            AnalysisType = analysis.AnalysisType,
            Analysis = analysis,
            Results = Results(report, mapper),
            Recommendations = report.Recommendations,
            QualityScore = analysis.QualityScore,
            Confidence = report.Confidence,
            Timestamp = now,
        };
    }

    public static SignalAnalysis Analysis(MixReport report, string type) => new()
    {
        AnalysisType = type,
        QualityScore = Math.Round(report.Quality * 100, 1),
        Findings = report.Findings,
        Recommendations = report.Recommendations,
        CodetteInsights = report.Prediction,
        MixingSuggestions = report.Recommendations,
        Metrics = new OrderedDictionary<string, double?>(report.Metrics.Select(metric => KeyValuePair.Create(metric.Name, metric.Value))),
    };

    public static IReadOnlyDictionary<string, MetricWire> Results(MixReport report, IMapperBase mapper) =>
        new OrderedDictionary<string, MetricWire>(
            report.Metrics.Select(metric => KeyValuePair.Create(metric.Name, mapper.Map<MetricWire>(metric))));
}
