using Codette.Domain.Sessions;
using static System.FormattableString;

namespace Codette.Domain.Analysis.Reports;

/// <remarks>
/// Deductions besides those of <see cref="FaderFindings"/>: 0.1 when the plug-ins are not told by type, 0.1 when the type of the track
/// is not known. Confidence weighs the type 2, the fader 2, a metered peak 4 and the plug-ins 2.
/// </remarks>
internal static class TrackReport
{
    public static MixReport Of(TrackEvidence track)
    {
        ReportDraft draft = new();
        var (fader, peak) = FaderFindings.Write(draft, [track]);
        Inserts(draft, track);
        var type = track.Reading.Type;
        draft
            .Deduct("Plug-ins are not told by type.", track.KnowsPlugins ? 0 : 0.1)
            .Deduct("The type of the track is not known.", type is null ? 0.1 : 0);

        FaderMetrics.Write(draft, [track], 1);
        var signal = track.Peak is null ? "its signal was not measured" : "its peak is as the client reports it";
        return draft.Build(
            Invariant($"{Kind(type)} with its fader {Position(track)}; {signal}."),
            (2, type is null ? 0 : 1),
            (2, fader),
            (4, peak),
            (2, track.KnowsPlugins ? 1 : 0));
    }

    private static void Inserts(ReportDraft draft, TrackEvidence track)
    {
        var count = track.Reading.Plugins?.Count;
        draft.Find(count switch
        {
            null => "Plug-ins: not told.",
            0 => "It carries no plug-ins.",
            _ when track.KnowsPlugins => $"Its plug-ins: {Count(count.Value)}, all of known type.",
            _ => $"Its plug-ins: {Count(count.Value)}, not all of known type.",
        });

        if (track.Reading.Type is TrackType.Midi or TrackType.Vca)
        {
            draft.Advise(Advice.NothingToInsert);
        }
        else if (!track.KnowsPlugins)
        {
            draft.Advise(Advice.CheckInserts);
        }
        else
        {
            Missing(draft, track);
        }
    }

    private static void Missing(ReportDraft draft, TrackEvidence track)
    {
        if (!track.Has("eq"))
        {
            draft.Advise(Advice.AddEq);
        }

        // Buses are left alone: a compressor there is a choice of sound, not something that is missing.
        if (track.Reading.Type is TrackType.Audio && !track.Has("compress"))
        {
            draft.Advise(Advice.AddCompressor);
        }

        if (!draft.HasAdvice)
        {
            draft.Advise(Advice.KeepLevels);
        }
    }

    private static string Count(int count) => Invariant($"{count}");

    private static string Kind(TrackType? type) => type switch
    {
        TrackType.Audio => "An audio track",
        TrackType.Instrument => "An instrument track",
        TrackType.Midi => "A MIDI track",
        TrackType.Aux => "An auxiliary track",
        TrackType.Vca => "A VCA track",
        TrackType.Master => "The master track",
        _ => "A track of unknown type",
    };

    private static string Position(TrackEvidence track) => track.Fader is { } fader
        ? Invariant($"at {fader:+0.0;-0.0;0.0} dB")
        : "in a position that cannot be read";
}
