namespace Codette.Domain.Sessions;

/// <summary>What must hold of a session's figures and ids. Each answer is the first thing that is wrong, or null.</summary>
internal static class SessionRules
{
    public static string? FaultOf(StudioSession session) =>
        FaultOfName(session)
        ?? FaultOfTracks(session)
        ?? FaultOfMarkers(session)
        ?? session.Tracks.Select(FaultOf).FirstOrDefault(fault => fault is not null);

    public static string? FaultOfName(StudioSession session) =>
        session.Name.Length is 0 or > StudioSession.MaxName ? "A session's name has 1 to 200 characters." : null;

    /// <summary>Of the list; what is on a track is another question.</summary>
    public static string? FaultOfTracks(StudioSession session) =>
        session.Tracks.Count > StudioSession.MaxTracks ? "A session has at most 512 tracks."
        : Twice(session.Tracks) is { } id ? $"Two tracks have the id '{id}'."
        : null;

    public static string? FaultOfMarkers(StudioSession session) =>
        session.Markers.Count > StudioSession.MaxMarkers ? "A session has at most 512 markers."
        : Twice(session.Markers) is { } id ? $"Two markers have the id '{id}'."
        : session.Markers.Any(IsFaulty) ? "A marker has no id, too long a name, or a place outside 0 to 1,000,000 seconds."
        : null;

    public static string? FaultOf(Track track) =>
        track.Id.Length is 0 or > StudioSession.MaxId ? "A track's id has 1 to 64 characters."
        : track.Name.Length > StudioSession.MaxName ? $"The name of track '{track.Id}' is longer than 200 characters."
        : track.FaderDb is not (>= Track.SilenceDb and <= Track.LoudestDb) ? $"The fader of track '{track.Id}' lies outside -60 to +12 dB."
        : track.Pan is not (>= -1 and <= 1) ? $"The pan of track '{track.Id}' lies outside -1 to +1."
        : track.InputGainDb is not (>= -60 and <= 60) ? $"The input gain of track '{track.Id}' lies outside -60 to +60 dB."
        : track.Routing.Length > StudioSession.MaxId ? $"The routing of track '{track.Id}' is longer than 64 characters."
        : track.Color is { } color && !IsColor(color) ? $"The color of track '{track.Id}' is not of the form #rrggbb."
        : track.Inserts.Count > StudioSession.MaxPerTrack || track.Sends.Count > StudioSession.MaxPerTrack
            ? $"Track '{track.Id}' has more than 32 inserts or sends."
        : track.Inserts.Any(IsFaulty) ? $"An insert of track '{track.Id}' has no id or type, too long a name, or a setting that is no number."
        : track.Sends.Any(IsFaulty) ? $"A send of track '{track.Id}' has no id or destination, or a level outside -60 to +12 dB."
        : FaultOfClips(track);

    private static string? FaultOfClips(Track track) =>
        track.Clips.Count > Track.MaxClips ? $"Track '{track.Id}' has more than 512 clips."
        : Twice(track.Clips) is { } id ? $"Two clips of track '{track.Id}' have the id '{id}'."
        : track.Clips.Any(IsFaulty)
            ? $"A clip of track '{track.Id}' has no id or source, too long a name, or lies outside its source or the timeline."
        : null;

    private static bool IsFaulty(Insert insert) =>
        IsNoId(insert) || insert.Type.Length is 0 or > StudioSession.MaxId || insert.Name.Length > StudioSession.MaxName
        || insert.Parameters.Count > 64
        || insert.Parameters.Any(each => each.Key.Length > StudioSession.MaxId || !double.IsFinite(each.Value));

    private static bool IsFaulty(Send send) =>
        IsNoId(send) || send.Destination.Length is 0 or > StudioSession.MaxId
        || send.LevelDb is not (>= Track.SilenceDb and <= Track.LoudestDb);

    private static bool IsFaulty(Clip clip) =>
        IsNoId(clip) || clip.Name.Length > StudioSession.MaxName || clip.Source.Length is 0 or > Clip.MaxSource
        || !IsOnTimeline(clip.StartSeconds)
        || clip.SourceSeconds is not (> 0 and <= Transport.LastSecond)
        || clip.OffsetSeconds is not >= 0 || clip.LengthSeconds is not > 0
        || clip.OffsetSeconds + clip.LengthSeconds > clip.SourceSeconds + Clip.Slack;

    private static bool IsFaulty(Marker marker) =>
        IsNoId(marker) || marker.Name.Length > StudioSession.MaxName || !IsOnTimeline(marker.Seconds);

    private static bool IsNoId(IPart part) => part.Id.Length is 0 or > StudioSession.MaxId;

    private static bool IsOnTimeline(double seconds) => seconds is >= 0 and <= Transport.LastSecond; // false for NaN

    private static bool IsColor(string color) => color is ['#', _, _, _, _, _, _] && color.Skip(1).All(char.IsAsciiHexDigit);

    /// <summary>An id that two have.</summary>
    private static string? Twice<T>(IReadOnlyList<T> parts)
        where T : IPart
    {
        var ids = new HashSet<string>(parts.Count, StringComparer.Ordinal);
        return parts.FirstOrDefault(part => !ids.Add(part.Id))?.Id;
    }
}
