using Codette.Domain.Analysis.Reports;
using Codette.Domain.Sessions;
using CsCheck;

namespace Codette.Domain.Tests.Analysis;

/// <summary>What holds of every report, whatever is told.</summary>
public class MixReportRules
{
    private static readonly Gen<MixReport> AnyReport = Gen.OneOf(
        Gen.Select(Panel.Reading.Array[0, 20], Gen.Int[-1, 30], (tracks, count) => MixAnalysis.Session(new(tracks, count))),
        Panel.Reading.Select(MixAnalysis.Track),
        Panel.Reading.Array[0, 20].Select(tracks => MixAnalysis.GainStaging(tracks)),
        Gen.Select(
            Gen.Int[-1, 30],
            Gen.OneOf(Gen.Const((TrackType?)null), Gen.Enum<TrackType>().Select(type => (TrackType?)type)).Array[0, 20],
            Gen.OneOf<bool?>(null, true, false),
            (count, types, aux) => MixAnalysis.Routing(new(count, types, aux))),
        Gen.Select(
            Gen.Enum<SignalAspect>(),
            Panel.Level,
            Panel.Level,
            Gen.OneOf(Gen.Const((float[]?)null), Gen.Float.Array[0, 50], Gen.Float[-1.2f, 1.2f].Array[0, 50]),
            (aspect, peak, rms, samples) => MixAnalysis.Signal(new(aspect, 1, 48_000, peak, rms, samples is null ? null : samples.AsMemory())).Value));

    public static TheoryData<string> EveryAdvice => [.. Advice.All.Select(advice => advice.Text)];

    [Theory]
    [MemberData(nameof(EveryAdvice))]
    public void Advice_holds_a_trigger_word_exactly_when_it_means_that_effect(string text)
    {
        var step = Advice.All.Single(advice => advice.Text == text).Step;
        Assert.Equal(step?.Parameter == "EQ", text.Contains("eq", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(step?.Parameter == "Compressor", text.Contains("compress", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(step?.Action == Actions.CreateAux, text.Contains("aux", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_catalogue_of_advice_is_complete() =>
        Assert.Equal(
            typeof(Advice).GetFields().Where(field => field.FieldType == typeof(Advice)).Select(field => field.GetValue(null)),
            Advice.All);

    [Fact]
    public void Every_recommendation_comes_from_the_catalogue() =>
        AnyReport.Sample(report => report.Recommendations.All(text => Advice.All.Any(advice => advice.Text == text)));

    [Fact]
    public void The_panel_offers_exactly_what_the_report_means() =>
        AnyReport.Sample(report => Assert.Equal(Panel.Means(report), Panel.Offers(report)));

    [Fact]
    public void Quality_and_confidence_stay_above_0_and_up_to_1() =>
        AnyReport.Sample(report => report is { Quality: > 0 and <= 1, Confidence: > 0 and <= 1 });

    [Fact]
    public void The_quality_is_1_less_the_deductions() =>
        AnyReport.Sample(report =>
            Assert.Equal(Math.Clamp(1 - report.Deductions.Sum(deduction => deduction.Points), 0.01, 1), report.Quality, 9));

    [Fact]
    public void No_report_is_empty_or_holds_a_figure_that_is_none() =>
        AnyReport.Sample(report =>
        {
            Assert.NotEmpty(report.Prediction);
            Assert.NotEmpty(report.Findings);
            Assert.NotEmpty(report.Recommendations);
            string[] texts = [report.Prediction, .. report.Findings, .. report.Recommendations];
            Assert.DoesNotContain(texts, text => text.Contains("Analysis complete", StringComparison.OrdinalIgnoreCase));
            Assert.All(report.Metrics, metric => Assert.True(metric.Value is null || double.IsFinite(metric.Value.Value)));
            Assert.All(report.ActionItems, item => Assert.True(item.Value is null || double.IsFinite(item.Value.Value)));
            Assert.All(report.Metrics, metric => Assert.Equal(metric.Value is null, metric.Origin == MetricOrigin.NotMeasured));
        });

    [Fact]
    public void Steps_come_most_urgent_first() =>
        AnyReport.Sample(report => Assert.Equal(report.ActionItems.OrderBy(item => item.Priority), report.ActionItems));
}
