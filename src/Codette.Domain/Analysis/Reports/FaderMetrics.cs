namespace Codette.Domain.Analysis.Reports;

/// <summary>The figures of every report about tracks.</summary>
internal static class FaderMetrics
{
    public static void Write(ReportDraft draft, TrackEvidence[] tracks, int count)
    {
        double[] faders = [.. tracks.Select(track => track.Fader).OfType<double>()];
        double[] peaks = [.. tracks.Select(track => track.Peak).OfType<double>()];
        draft
            .Measure("track_count", count, "", MetricOrigin.Told)
            .Measure("readable_faders", faders.Length, "", MetricOrigin.Told)
            .Measure("lowest_fader", faders.Length > 0 ? faders.Min() : null, "dB", MetricOrigin.Told)
            .Measure("highest_fader", faders.Length > 0 ? faders.Max() : null, "dB", MetricOrigin.Told)
            .Measure("highest_reported_peak", peaks.Length > 0 ? peaks.Max() : null, "dBFS", MetricOrigin.Reported)
            .Measure("integrated_loudness", null, "LUFS", MetricOrigin.NotMeasured);
    }
}
