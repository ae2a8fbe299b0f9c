using static System.FormattableString;

namespace Codette.Domain.Analysis.Reports;

/// <remarks>Deductions are those of <see cref="FaderFindings"/>. Confidence weighs faders 2 and metered peaks 3.</remarks>
internal static class GainReport
{
    public static MixReport Of(IReadOnlyList<TrackReading> readings)
    {
        var tracks = TrackEvidence.From(readings);
        ReportDraft draft = new();
        var (faders, peaks) = FaderFindings.Write(draft, tracks);
        var overloads = tracks.Count(track => track.Peak >= 0);
        if (tracks.Length == 0)
        {
            draft.Find("No tracks were told.").Advise(Advice.TellTracks);
        }
        else if (!draft.HasAdvice)
        {
            draft.Find("Every fader and every reported peak lies in its usual range.").Advise(Advice.KeepLevels);
        }

        FaderMetrics.Write(draft, tracks, tracks.Length);
        return draft.Build(
            tracks.Length == 0 ? "No tracks were told, so there is no gain to judge."
            : peaks == 0 ? Invariant($"{Read(tracks)} of {tracks.Length} faders could be read{Spread(tracks)}; signal peaks were not measured.")
            : Invariant($"{Read(tracks)} of {tracks.Length} faders could be read{Spread(tracks)}; {overloads} reported peaks reach 0 dBFS."),
            (2, faders),
            (3, peaks));
    }

    private static int Read(TrackEvidence[] tracks) => tracks.Count(track => track.Fader is not null);

    private static string Spread(TrackEvidence[] tracks)
    {
        double[] faders = [.. tracks.Select(track => track.Fader).OfType<double>()];
        return faders.Length == 0
            ? ""
            : Invariant($", from {faders.Min():+0.0;-0.0;0.0} to {faders.Max():+0.0;-0.0;0.0} dB");
    }
}
