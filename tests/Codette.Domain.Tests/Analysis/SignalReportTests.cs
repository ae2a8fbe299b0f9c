using Codette.Domain.Analysis.Reports;

namespace Codette.Domain.Tests.Analysis;

public class SignalReportTests
{
    [Fact]
    public void A_linear_peak_and_an_RMS_in_dB_give_the_crest_and_are_called_reported()
    {
        var report = Report(new(SignalAspect.Dynamic, 12, 44_100, 0.8, -12));
        Assert.Equal(10.06, Value(report, "crest_factor")!.Value, 2);
        Assert.Equal(1.94, Value(report, "headroom")!.Value, 2);
        Assert.All(report.Metrics.Where(metric => metric.Name is "peak" or "rms"), metric => Assert.Equal(MetricOrigin.Reported, metric.Origin));
        Assert.StartsWith("As the client reports it, the peak is -1.9 dBFS", report.Prediction, StringComparison.Ordinal);
    }

    [Fact]
    public void An_RMS_over_its_peak_is_refused_and_neither_is_used()
    {
        var report = Report(new(SignalAspect.Quality, PeakLevel: -20, RmsLevel: -6));
        Assert.Null(Value(report, "peak"));
        Assert.Contains("The reported RMS is above the reported peak, which cannot be; neither was used.", report.Findings);
    }

    [Fact]
    public void Samples_are_measured_and_win_over_reported_levels()
    {
        var report = Report(new(SignalAspect.Dynamic, 99, 48_000, 1, -1, Samples(0.5f, -0.5f, 0.5f, -0.5f)));
        Assert.Equal(-6.02, Value(report, "peak")!.Value, 2);
        Assert.Equal(0, Value(report, "crest_factor")!.Value, 2);
        Assert.Equal(4.0 / 48_000, Value(report, "duration")!.Value, 9);
        Assert.Contains("limiter", string.Join(' ', report.Recommendations), StringComparison.Ordinal);
    }

    [Fact]
    public void Loudness_is_said_to_be_not_measured_even_with_samples()
    {
        var report = Report(new(SignalAspect.Loudness, Samples: Samples(0.1f, -0.1f)));
        Assert.Contains(report.Findings, finding => finding.Contains("LUFS", StringComparison.Ordinal) && finding.Contains("not measured", StringComparison.Ordinal));
        Assert.Equal(MetricOrigin.NotMeasured, report.Metrics.Single(metric => metric.Unit == "LUFS").Origin);
    }

    [Fact]
    public void Nothing_told_is_nothing_known()
    {
        var report = Report(new(SignalAspect.Quality));
        Assert.Equal(0.01, report.Confidence);
        Assert.Contains("Peak and RMS: not measured.", report.Findings);
    }

    [Fact]
    public void Runs_at_full_scale_are_clipping()
    {
        var report = Report(new(SignalAspect.Quality, Samples: Samples(0, 1, 1, 1, 1, 0)));
        Assert.Contains("Clipping: 1 runs of three or more samples at full scale were measured.", report.Findings);
        Assert.Equal(Actions.FixClipping, report.ActionItems[0].Action);
    }

    [Fact]
    public void Rumble_asks_for_a_filter()
    {
        float[] rumble = [.. Enumerable.Range(0, 48_000).Select(at => (float)(0.3 * Math.Sin(2 * Math.PI * 12 * at / 48_000)))];
        Assert.Contains("EQ", Report(new(SignalAspect.Spectrum, null, 48_000, Samples: rumble)).ActionItems.Select(item => item.Parameter));
    }

    [Fact]
    public void An_offset_asks_for_its_removal() =>
        Assert.Contains(
            "A direct-current offset of +20.0 % of full scale was measured.",
            Report(new(SignalAspect.Spectrum, Samples: Samples(0.3f, 0.1f, 0.3f, 0.1f))).Findings);

    [Fact]
    public void Measured_levels_give_more_confidence_than_reported_ones() =>
        Assert.True(
            Report(new(SignalAspect.Dynamic, PeakLevel: -6, RmsLevel: -16)).Confidence
            < Report(new(SignalAspect.Dynamic, Samples: Samples(0.5f, 0.1f))).Confidence);

    [Fact]
    public void More_than_ten_million_samples_are_refused() =>
        Assert.Equal(
            "samples_too_many",
            MixAnalysis.Signal(new(SignalAspect.Quality, Samples: new float[SampleMeasure.MostSamples + 1])).Error?.Code);

    [Theory]
    [InlineData("dynamics", SignalAspect.Dynamic)]
    [InlineData("Spectrum", SignalAspect.Spectrum)]
    [InlineData(null, SignalAspect.Quality)]
    public void An_aspect_is_read_however_it_is_written(string? text, SignalAspect aspect) => Assert.Equal(aspect, SignalAspects.Parse(text).Value);

    [Fact]
    public void An_unknown_aspect_is_told_the_allowed_ones() =>
        Assert.Contains("spectrum, dynamic, loudness, quality", SignalAspects.Parse("mood").Error!.Message, StringComparison.Ordinal);

    private static ReadOnlyMemory<float> Samples(params float[] samples) => samples;

    private static MixReport Report(SignalInput input) => MixAnalysis.Signal(input).Value;

    private static double? Value(MixReport report, string name) => report.Metrics.Single(metric => metric.Name == name).Value;
}
