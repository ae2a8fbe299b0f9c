using static System.FormattableString;

namespace Codette.Domain.Analysis.Reports;

/// <summary>What faders and reported peaks say, for every report about tracks.</summary>
/// <remarks>
/// Deductions: 0.05 for each fader above +6 dB (at most 0.2), 0.03 for each below -30 dB (at most 0.15), 0.15 for each reported
/// peak at or above 0 dBFS (at most 0.45), up to 0.25 for the share of faders that cannot be read, 0.2 for the share of tracks
/// without a metered peak.
/// </remarks>
internal static class FaderFindings
{
    private const double HighDb = 6;
    private const double LowDb = -30;
    private const double WantedPeak = -6;

    // A long list helps nobody: the rest is counted.
    private const int MostNamed = 12;

    /// <summary>Writes the findings and returns the shares of faders and of peaks that are known.</summary>
    public static (double Faders, double Peaks) Write(ReportDraft draft, TrackEvidence[] tracks)
    {
        if (tracks.Length == 0)
        {
            draft.Deduct("No tracks were told.", 0.45);
            return (0, 0);
        }

        Overloads(draft, [.. tracks.Where(track => track.Peak >= 0)]);
        HighFaders(draft, [.. tracks.Where(track => track.Fader > HighDb)]);
        LowFaders(draft, [.. tracks.Where(track => track.Fader < LowDb)]);

        var faders = Share(tracks, track => track.Fader is not null);
        var peaks = Share(tracks, track => track.Peak is not null);
        Unknowns(draft, tracks, faders, peaks);
        return (faders, peaks);
    }

    public static double Share(TrackEvidence[] tracks, Func<TrackEvidence, bool> known) =>
        tracks.Length == 0 ? 0 : (double)tracks.Count(known) / tracks.Length;

    private static void Overloads(ReportDraft draft, TrackEvidence[] tracks)
    {
        foreach (var track in tracks.Take(MostNamed))
        {
            draft.Find(Invariant($"{track.Label} reports a peak of {track.Peak:+0.0;-0.0;0.0} dBFS: clipping in any fixed-point stage."))
                .Act(new(Actions.FixClipping, track.Id, WantedPeak - track.Peak, Priority.High));
        }

        Rest(draft, tracks.Length, "reported peaks are at 0 dBFS or above");
        if (tracks.Length > 0)
        {
            draft.Advise(Advice.LowerHotPeaks).Deduct("Reported peaks reach full scale.", Math.Min(0.45, 0.15 * tracks.Length));
        }
    }

    private static void HighFaders(ReportDraft draft, TrackEvidence[] tracks)
    {
        foreach (var track in tracks.Take(MostNamed))
        {
            draft.Find(Invariant($"{track.Label} has its fader at {track.Fader:+0.0} dB, with little travel left."))
                .Act(new(Actions.LowerFader, track.Id, -track.Fader, Priority.Medium));
        }

        Rest(draft, tracks.Length, "faders are above +6 dB");
        if (tracks.Length > 0)
        {
            draft.Advise(Advice.ResetFaders).Deduct("Faders stand above +6 dB.", Math.Min(0.2, 0.05 * tracks.Length));
        }
    }

    private static void LowFaders(ReportDraft draft, TrackEvidence[] tracks)
    {
        foreach (var track in tracks.Take(MostNamed))
        {
            draft.Find(Invariant($"{track.Label} has its fader at {track.Fader:0.0} dB, a low level for a part that is meant to be heard."))
                .Act(new(Actions.BoostLevel, track.Id, 6, Priority.Low));
        }

        Rest(draft, tracks.Length, "faders are below -30 dB");
        if (tracks.Length > 0)
        {
            draft.Advise(Advice.RaiseFaders).Deduct("Faders stand below -30 dB.", Math.Min(0.15, 0.03 * tracks.Length));
        }
    }

    private static void Unknowns(ReportDraft draft, TrackEvidence[] tracks, double faders, double peaks)
    {
        var unclear = tracks.Count(track => track.Fader is null);
        if (unclear > 0)
        {
            draft.Find(Invariant($"{unclear} of {tracks.Length} faders cannot be read: a position sent as -60 dB may as well be 0 dB."));
        }

        if (peaks < 1)
        {
            draft.Find("Signal peaks: not measured. Faders tell how tracks are set, not how loud they are.").Advise(Advice.ReadMeters);
        }

        draft.Deduct("Faders that cannot be read.", 0.25 * (1 - faders)).Deduct("Signal peaks are not measured.", 0.2 * (1 - peaks));
    }

    private static void Rest(ReportDraft draft, int count, string what)
    {
        if (count > MostNamed)
        {
            draft.Find(Invariant($"{count - MostNamed} more {what}."));
        }
    }
}
