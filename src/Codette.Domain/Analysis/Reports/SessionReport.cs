using static System.FormattableString;

namespace Codette.Domain.Analysis.Reports;

/// <remarks>
/// Deductions besides those of <see cref="FaderFindings"/>: 0.1 for the share of tracks whose plug-ins are not told, 0.1 for the share
/// of tracks without a telling name. Confidence weighs faders 3, metered peaks 4, plug-ins 2 and names 1.
/// </remarks>
internal static class SessionReport
{
    public static MixReport Of(SessionInput input)
    {
        var tracks = TrackEvidence.From(input.Tracks);
        var count = Math.Max(input.TrackCount ?? 0, tracks.Length);
        ReportDraft draft = new();
        var plugins = FaderFindings.Share(tracks, track => track.KnowsPlugins);
        var names = FaderFindings.Share(tracks, track => track.HasName);
        var (faders, peaks) = FaderFindings.Write(draft, tracks);

        draft.Deduct("Plug-ins are not told.", 0.1 * (1 - plugins)).Deduct("Track names are defaults or empty.", 0.1 * (1 - names));
        if (count == 0)
        {
            draft.Find("The session has no tracks.").Advise(Advice.TellTracks);
        }
        else
        {
            Describe(draft, tracks, count, names);
        }

        FaderMetrics.Write(draft, tracks, count);
        var toldShare = count == 0 ? 0 : (double)tracks.Length / count;
        return draft.Build(
            Invariant($"{Summary(tracks, count)} Signal levels were {(peaks == 0 ? "not measured" : "taken as the client reports them")}."),
            (3, faders * toldShare),
            (4, peaks * toldShare),
            (2, plugins * toldShare),
            (1, names * toldShare));
    }

    private static void Describe(ReportDraft draft, TrackEvidence[] tracks, int count, double names)
    {
        if (count > tracks.Length)
        {
            draft.Find(Invariant($"{count - tracks.Length} of {count} tracks were counted but not described."));
        }

        if (tracks.Length > 0 && names < 0.5)
        {
            var unnamed = tracks.Count(track => !track.HasName);
            draft.Find(Invariant($"{unnamed} of {tracks.Length} tracks have default or empty names.")).Advise(Advice.NameTracks);
        }

        var withInserts = tracks.Count(track => track.Reading.Plugins is { Count: > 0 });
        if (tracks.Length > 0)
        {
            var unclear = tracks.Any(track => !track.KnowsPlugins) ? ", not all of known type" : "";
            draft.Find(Invariant($"{withInserts} of {tracks.Length} tracks carry plug-ins{unclear}."));
        }

        if (tracks.Length > 0 && withInserts == 0)
        {
            draft.Advise(Advice.BalanceFirst);
        }

        if (!draft.HasAdvice)
        {
            draft.Advise(tracks.Length == 0 ? Advice.ReadMeters : Advice.KeepLevels);
        }
    }

    private static string Summary(TrackEvidence[] tracks, int count)
    {
        double[] faders = [.. tracks.Select(track => track.Fader).OfType<double>()];
        if (faders.Length == 0)
        {
            return Invariant($"{count} tracks, none with a fader that can be read.");
        }

        var span = Invariant($"from {faders.Min():+0.0;-0.0;0.0} to {faders.Max():+0.0;-0.0;0.0} dB");
        return Invariant($"{count} tracks; the {faders.Length} readable faders stand {span}.");
    }
}
