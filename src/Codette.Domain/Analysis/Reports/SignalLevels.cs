namespace Codette.Domain.Analysis.Reports;

/// <summary>The levels of a recording, measured where there are samples and else as reported; null where nothing usable is known.</summary>
internal sealed record SignalLevels(
    double? PeakDbfs,
    double? RmsDbfs,
    double? DurationSeconds,
    double? SampleRate,
    SampleMeasure? Measure,
    bool Contradicts)
{
    public bool IsEmpty => PeakDbfs is null && RmsDbfs is null;

    public double? CrestDb => PeakDbfs - RmsDbfs;

    public double? HeadroomDb => -PeakDbfs;

    public static SignalLevels From(SignalInput input)
    {
        var rate = input.SampleRate is >= 1_000 and <= 1_000_000 ? input.SampleRate : null;
        if (input.Samples is { Length: > 0 } samples)
        {
            var measure = SampleMeasure.Of(samples.Span, rate);
            return new(measure.PeakDbfs, measure.RmsDbfs, samples.Length / rate, rate, measure, false);
        }

        var peak = ReportedLevel.Read(input.PeakLevel, input.RmsLevel);
        var rms = ReportedLevel.Read(input.RmsLevel, input.PeakLevel);

        // No average exceeds its peak: then at least one of them is wrong, and nobody knows which.
        var contradicts = rms > peak;
        var duration = input.DurationSeconds is >= 0 and < double.PositiveInfinity ? input.DurationSeconds : null;
        return contradicts ? new(null, null, duration, rate, null, true) : new(peak, rms, duration, rate, null, false);
    }
}
