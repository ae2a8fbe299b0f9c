using static System.FormattableString;

namespace Codette.Domain.Analysis.Reports;

/// <summary>What samples tell about the lowest end; a whole spectrum is not computed.</summary>
internal static class SpectrumFindings
{
    private const double LargeOffset = 0.01;
    private const double LargeShare = 0.1;

    public static void Write(ReportDraft draft, SampleMeasure? measure)
    {
        draft.Find("Spectrum above 30 Hz: not measured.").Deduct("The spectrum is not measured.", 0.1);
        if (measure is null)
        {
            return;
        }

        if (Math.Abs(measure.DcOffset) > LargeOffset)
        {
            draft.Find(Invariant($"A direct-current offset of {measure.DcOffset * 100:+0.0;-0.0} % of full scale was measured."))
                .Advise(Advice.RemoveDc)
                .Deduct("The offset is over 1 % of full scale.", 0.1);
        }

        draft.Find(measure.RumbleShare is { } share
            ? Invariant($"{share * 100:0.0} % of the energy lies below 30 Hz (measured).")
            : "Energy below 30 Hz: not measured; that takes a sample rate and half a second of sound.");
        if (measure.RumbleShare > LargeShare)
        {
            draft.Advise(Advice.FilterRumble).Deduct("More than a tenth of the energy is below 30 Hz.", 0.1);
        }
    }
}
