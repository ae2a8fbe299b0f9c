using Codette.Domain.Sessions;
using static System.FormattableString;

namespace Codette.Domain.Analysis.Reports;

/// <remarks>
/// Deductions: 0.2 for four or more sounding tracks without an auxiliary one, 0.2 because sends and destinations are never told,
/// 0.2 for the share of track types that are not known, 0.4 when no tracks were told. Confidence weighs the types 3, whether there
/// is an auxiliary track 2, and sends and destinations, which no client tells, 3.
/// </remarks>
internal static class RoutingReport
{
    private const int ManyTracks = 4;
    private const int LargeSession = 12;

    public static MixReport Of(RoutingInput input)
    {
        TrackType[] known = [.. input.TrackTypes.OfType<TrackType>()];
        var count = Math.Max(input.TrackCount ?? 0, input.TrackTypes.Count);
        var sounding = known.Count(type => type is TrackType.Audio or TrackType.Instrument);
        bool? hasAux = known.Contains(TrackType.Aux) ? true : input.HasAux;
        var types = count == 0 ? 0 : (double)known.Length / count;

        ReportDraft draft = new();
        Describe(draft, known, count);
        Judge(draft, count, sounding, hasAux);
        draft
            .Deduct("Sends and destinations are not told.", 0.2)
            .Deduct("Track types that are not known.", 0.2 * (1 - types))
            .Deduct("No tracks were told.", count == 0 ? 0.4 : 0)
            .Measure("track_count", count, "", MetricOrigin.Told)
            .Measure("sounding_tracks", sounding, "", MetricOrigin.Told)
            .Measure("aux_tracks", known.Count(type => type == TrackType.Aux), "", MetricOrigin.Told);
        return draft.Build(
            Invariant($"{count} tracks, {sounding} of them audio or instrument, {Shared(hasAux)}. Sends and destinations were not told."),
            (3, types),
            (2, hasAux is null ? 0 : 1),
            (3, 0));
    }

    private static void Describe(ReportDraft draft, TrackType[] known, int count)
    {
        foreach (var type in known.CountBy(type => type).OrderBy(pair => pair.Key))
        {
            draft.Find(Invariant($"{type.Value} of type {type.Key.ToString().ToLowerInvariant()}."));
        }

        if (count > known.Length)
        {
            draft.Find(Invariant($"{count - known.Length} of {count} tracks are of unknown type."));
        }

        draft.Find("Sends and destinations: not told.");
    }

    private static void Judge(ReportDraft draft, int count, int sounding, bool? hasAux)
    {
        if (count == 0)
        {
            draft.Advise(Advice.TellTracks);
        }
        else if (hasAux == false && sounding >= ManyTracks)
        {
            draft.Advise(Advice.CreateAux).Deduct("No shared space for several sounding tracks.", 0.2);
        }
        else if (hasAux == true)
        {
            draft.Advise(Advice.CheckSends);
        }

        if (sounding >= LargeSession)
        {
            draft.Advise(Advice.GroupTracks);
        }

        if (!draft.HasAdvice)
        {
            draft.Advise(Advice.KeepRouting);
        }
    }

    private static string Shared(bool? hasAux) => hasAux switch
    {
        true => "with an auxiliary track",
        false => "without an auxiliary track",
        null => "and no word on auxiliary tracks",
    };
}
