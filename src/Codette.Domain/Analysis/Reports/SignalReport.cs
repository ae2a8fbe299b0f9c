using static System.FormattableString;

namespace Codette.Domain.Analysis.Reports;

/// <remarks>
/// Deductions: 0.3 for a peak at or above 0 dBFS, 0.1 for one above -1, 0.05 for each run at full scale (at most 0.3), 0.15 for a
/// crest under 6 dB, 0.1 for an average under -40 dBFS, 0.1 for an offset over 0.01, 0.1 for more than a tenth of the energy below
/// 30 Hz, 0.2 when levels are only reported and 0.5 when none is known, 0.1 each for loudness and spectrum when they were asked for
/// and are not measured. Confidence weighs peak and RMS 2 each (reported ones count half) and the
/// aspect's own measurement 3.
/// </remarks>
internal static class SignalReport
{
    public static MixReport Of(SignalInput input)
    {
        var levels = SignalLevels.From(input);
        ReportDraft draft = new();
        var measured = levels.Measure is not null;
        var trust = measured ? 1 : 0.5;
        draft
            .Deduct("Levels are reported, not measured.", measured || levels.IsEmpty ? 0 : 0.2)
            .Deduct("No level is known.", levels.IsEmpty ? 0.5 : 0);
        LevelFindings.Write(draft, levels);
        if (input.Aspect is SignalAspect.Spectrum or SignalAspect.Quality)
        {
            SpectrumFindings.Write(draft, levels.Measure);
        }

        if (input.Aspect is SignalAspect.Loudness or SignalAspect.Quality)
        {
            draft.Find("Integrated loudness (LUFS) and true peak: not measured. An RMS level is not a loudness.")
                .Advise(Advice.MeasureLoudness)
                .Deduct("Loudness is not measured.", 0.1);
        }

        if (!measured)
        {
            draft.Advise(Advice.SendSamples);
        }

        if (!draft.HasAdvice)
        {
            draft.Advise(Advice.KeepLevels);
        }

        Figures(draft, levels);
        return draft.Build(
            Summary(levels),
            (2, levels.PeakDbfs is null ? 0 : trust),
            (2, levels.RmsDbfs is null ? 0 : trust),
            (3, Answered(input.Aspect, levels)));
    }

    /// <summary>How much of the aspect's own question could be answered.</summary>
    private static double Answered(SignalAspect aspect, SignalLevels levels) => aspect switch
    {
        SignalAspect.Spectrum => levels.Measure?.RumbleShare is null ? 0 : 0.3,
        SignalAspect.Dynamic => levels.CrestDb is null ? 0 : levels.Measure is null ? 0.5 : 1,
        SignalAspect.Loudness => 0,
        _ => levels.Measure is null ? 0 : 0.5,
    };

    private static void Figures(ReportDraft draft, SignalLevels levels)
    {
        var origin = levels.Measure is null ? MetricOrigin.Reported : MetricOrigin.Measured;
        draft
            .Measure("peak", levels.PeakDbfs, "dBFS", origin)
            .Measure("rms", levels.RmsDbfs, "dBFS", origin)
            .Measure("crest_factor", levels.CrestDb, "dB", origin)
            .Measure("headroom", levels.HeadroomDb, "dB", origin)
            .Measure("duration", levels.DurationSeconds, "s", origin)
            .Measure("sample_rate", levels.SampleRate, "Hz", MetricOrigin.Reported)
            .Measure("dc_offset", levels.Measure?.DcOffset, "", origin)
            .Measure("clipped_runs", levels.Measure?.ClippedRuns, "", origin)
            .Measure("energy_below_30_hz", levels.Measure?.RumbleShare, "", origin)
            .Measure("integrated_loudness", null, "LUFS", MetricOrigin.NotMeasured);
    }

    private static string Summary(SignalLevels levels)
    {
        var source = levels.Measure is null ? "As the client reports it" : "As measured from the samples";
        return levels.IsEmpty ? "No usable level was told, so the signal is not measured."
            : levels.CrestDb is { } crest
                ? Invariant($"{source}, the peak is {levels.PeakDbfs:0.0} dBFS and the RMS {levels.RmsDbfs:0.0} dBFS, {crest:0.0} dB apart.")
            : levels.PeakDbfs is { } peak ? Invariant($"{source}, the peak is {peak:0.0} dBFS; no usable RMS was told.")
            : Invariant($"{source}, the RMS is {levels.RmsDbfs:0.0} dBFS; no usable peak was told.");
    }
}
