using Codette.Domain.Analysis.Reports;
using CsCheck;

namespace Codette.Domain.Tests.Analysis;

public class SampleMeasureTests
{
    private const double Rate = 48_000;

    [Fact]
    public void A_full_scale_sine_has_3_dB_between_peak_and_RMS()
    {
        var measure = SampleMeasure.Of(Sine(1_000, 1), Rate);
        Assert.Equal(0, measure.PeakDbfs!.Value, 2);
        Assert.Equal(-3.01, measure.RmsDbfs!.Value, 2);
        Assert.Equal(3.01, measure.CrestDb!.Value, 2);
    }

    [Fact]
    public void Half_the_amplitude_is_6_dB_less() => Assert.Equal(-6.02, SampleMeasure.Of(Sine(1_000, 0.5), Rate).PeakDbfs!.Value, 2);

    [Fact]
    public void A_sine_that_is_cut_off_has_one_run_a_half_wave()
    {
        var cut = Array.ConvertAll(Sine(100, 2, seconds: 0.1), sample => Math.Clamp(sample, -1, 1));
        Assert.Equal(20, SampleMeasure.Of(cut).ClippedRuns);
    }

    [Fact]
    public void Two_samples_at_full_scale_are_no_run() => Assert.Equal(0, SampleMeasure.Of([0, 1, 1, 0, -1, 0]).ClippedRuns);

    [Theory]
    [InlineData(10, 0.98, 1)]
    [InlineData(60, 0, 0.006)]
    [InlineData(1_000, 0, 0.0001)]
    public void The_share_below_30_Hz_is_that_of_the_tone(double hertz, double low, double high) =>
        Assert.InRange(SampleMeasure.Of(Sine(hertz, 0.5, seconds: 4), Rate).RumbleShare!.Value, low, high);

    [Fact]
    public void An_offset_is_measured_and_is_no_rumble()
    {
        var measure = SampleMeasure.Of(Array.ConvertAll(Sine(1_000, 0.25), sample => sample + 0.5f), Rate);
        Assert.Equal(0.5, measure.DcOffset, 4);
        Assert.InRange(measure.RumbleShare!.Value, 0, 0.001);
    }

    [Fact]
    public void Without_a_sample_rate_or_half_a_second_the_rumble_is_not_measured()
    {
        Assert.Null(SampleMeasure.Of(Sine(10, 0.5)).RumbleShare);
        Assert.Null(SampleMeasure.Of(Sine(10, 0.5, seconds: 0.4), Rate).RumbleShare);
    }

    [Fact]
    public void Silence_and_nothing_have_no_level()
    {
        Assert.Null(SampleMeasure.Of(new float[48_000], Rate).PeakDbfs);
        Assert.Null(SampleMeasure.Of([]).RmsDbfs);
    }

    [Fact]
    public void Samples_that_are_no_numbers_are_counted_and_left_out()
    {
        var measure = SampleMeasure.Of([0.5f, float.NaN, -0.5f, float.PositiveInfinity]);
        Assert.Equal((2, 2), (measure.Count, measure.NotFinite));
        Assert.Equal(-6.02, measure.RmsDbfs!.Value, 2);
    }

    [Fact]
    public void The_RMS_never_exceeds_the_peak() =>
        Gen.Float[-1, 1].Array[1, 200].Sample(samples => SampleMeasure.Of(samples).CrestDb is null or > -1e-9);

    private static float[] Sine(double hertz, double amplitude, double seconds = 1) =>
        [.. Enumerable.Range(0, (int)(seconds * Rate)).Select(at => (float)(amplitude * Math.Sin(2 * Math.PI * hertz * at / Rate)))];
}
