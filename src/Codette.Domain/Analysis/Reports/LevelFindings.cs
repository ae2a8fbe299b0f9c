using static System.FormattableString;

namespace Codette.Domain.Analysis.Reports;

/// <summary>Peak, headroom, crest and full-scale runs. Typical crests: dense masters 6 to 9 dB, drums 12 to 20.</summary>
internal static class LevelFindings
{
    private const double NearFullScale = -1;
    private const double DenseCrest = 6;
    private const double SpikyCrest = 20;
    private const double QuietRms = -40;
    private const double UnlikelyPeak = 24;

    public static void Write(ReportDraft draft, SignalLevels levels)
    {
        if (levels.Contradicts)
        {
            draft.Find("The reported RMS is above the reported peak, which cannot be; neither was used.");
        }
        else if (levels.IsEmpty)
        {
            draft.Find(levels.Measure is null ? "Peak and RMS: not measured." : "The samples are digital silence.");
        }
        else if (levels.PeakDbfs is null)
        {
            draft.Find("Peak: not measured, so neither headroom nor crest factor is known.");
        }

        Samples(draft, levels.Measure);
        Peak(draft, levels);
        Crest(draft, levels);
        if (levels.RmsDbfs < QuietRms)
        {
            draft.Find(Invariant($"The RMS of {levels.RmsDbfs:0.0} dBFS is a low level for anything but a tail or a quiet passage."))
                .Act(new(Actions.BoostLevel, "signal", 6, Priority.Low))
                .Deduct("The average is under -40 dBFS.", 0.1);
        }
    }

    private static void Samples(ReportDraft draft, SampleMeasure? measure)
    {
        if (measure?.NotFinite > 0)
        {
            draft.Find(Invariant($"{measure.NotFinite} samples are no numbers and were left out."));
        }

        if (measure?.PeakDbfs > UnlikelyPeak)
        {
            draft.Find("The samples go far beyond -1 to +1; whole-number samples have to be scaled before they are sent.");
        }
    }

    private static void Peak(ReportDraft draft, SignalLevels levels)
    {
        var how = levels.Measure is null ? "reported" : "measured";
        var runs = levels.Measure?.ClippedRuns ?? 0;
        if (levels.PeakDbfs >= 0 || runs > 0)
        {
            draft.Find(runs > 0 ? Invariant($"Clipping: {runs} runs of three or more samples at full scale were measured.")
                    : Invariant($"The {how} peak of {levels.PeakDbfs:+0.0;-0.0;0.0} dBFS means clipping in any fixed-point stage."))
                .Advise(Advice.LowerGain)
                .Act(new(Actions.FixClipping, "signal", -3, Priority.High))
                .Deduct("The peak reaches full scale.", levels.PeakDbfs >= 0 ? 0.3 : 0.1)
                .Deduct("Runs of samples at full scale.", Math.Min(0.3, 0.05 * runs));
        }
        else if (levels.HeadroomDb is { } headroom)
        {
            draft.Find(Invariant($"Headroom is {headroom:0.0} dB ({how} peak {levels.PeakDbfs:0.0} dBFS)."))
                .Deduct("The peak is above -1 dBFS.", levels.PeakDbfs > NearFullScale ? 0.1 : 0);
        }
    }

    private static void Crest(ReportDraft draft, SignalLevels levels)
    {
        if (levels.CrestDb is not { } crest)
        {
            return;
        }

        var how = levels.Measure is null ? "from reported levels" : "measured";
        draft.Find(Invariant($"The crest factor is {crest:0.0} dB ({how}): {Meaning(crest)}."));
        if (crest < DenseCrest)
        {
            draft.Advise(Advice.EaseLimiting).Deduct("The crest is under 6 dB.", 0.15);
        }
        else if (crest > SpikyCrest)
        {
            draft.Advise(Advice.TamePeaks);
        }
    }

    private static string Meaning(double crest) => crest switch
    {
        < DenseCrest => "denser than most masters, unless it is a steady tone",
        < 9 => "as dense as a loud master",
        < 12 => "usual for a mix",
        <= SpikyCrest => "lively, as drums and untreated recordings are",
        _ => "single hits stand far above the rest",
    };
}
