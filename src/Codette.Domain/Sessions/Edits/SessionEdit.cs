namespace Codette.Domain.Sessions.Edits;

/// <summary>One small change of a session, at one place.</summary>
public abstract record SessionEdit
{
    private SessionEdit()
    {
    }

    /// <summary>The session after it, or null when its place is not there any more.</summary>
    internal abstract StudioSession? On(StudioSession session);

    /// <summary>What it has made wrong in a session that was sound before it, or null.</summary>
    internal abstract string? FaultIn(StudioSession changed);

    /// <summary>Of the session itself.</summary>
    public sealed record OfSession(Patch<StudioSession> Patch) : SessionEdit
    {
        internal override StudioSession On(StudioSession session) => Patch.On(session);

        internal override string? FaultIn(StudioSession changed) => SessionRules.FaultOfName(changed);
    }

    /// <summary>Of a track.</summary>
    public sealed record OfTracks(PartEdit<Track> Edit) : SessionEdit
    {
        internal override StudioSession? On(StudioSession session) =>
            Edit.On(session.Tracks) is { } tracks ? session with { Tracks = tracks } : null;

        internal override string? FaultIn(StudioSession changed) =>
            SessionRules.FaultOfTracks(changed) ?? (changed.FindTrack(Edit.Id) is { } track ? SessionRules.FaultOf(track) : null);
    }

    /// <summary>Of a marker.</summary>
    public sealed record OfMarkers(PartEdit<Marker> Edit) : SessionEdit
    {
        internal override StudioSession? On(StudioSession session) =>
            Edit.On(session.Markers) is { } markers ? session with { Markers = markers } : null;

        internal override string? FaultIn(StudioSession changed) => SessionRules.FaultOfMarkers(changed);
    }

    /// <summary>Of something on a track.</summary>
    public abstract record OnTrack(string Track) : SessionEdit
    {
        internal sealed override StudioSession? On(StudioSession session) =>
            session.FindTrack(Track) is { } track && On(track) is { } changed ? session.WithTrack(changed) : null;

        internal sealed override string? FaultIn(StudioSession changed) => SessionRules.FaultOf(changed.FindTrack(Track)!);

        private protected abstract Track? On(Track track);
    }

    /// <summary>Of an insert of a track.</summary>
    public sealed record OfInserts(string Track, PartEdit<Insert> Edit) : OnTrack(Track)
    {
        private protected override Track? On(Track track) =>
            Edit.On(track.Inserts) is { } inserts ? track with { Inserts = inserts } : null;
    }

    /// <summary>Of a send of a track.</summary>
    public sealed record OfSends(string Track, PartEdit<Send> Edit) : OnTrack(Track)
    {
        private protected override Track? On(Track track) => Edit.On(track.Sends) is { } sends ? track with { Sends = sends } : null;
    }

    /// <summary>Of a clip of a track.</summary>
    public sealed record OfClips(string Track, PartEdit<Clip> Edit) : OnTrack(Track)
    {
        private protected override Track? On(Track track) => Edit.On(track.Clips) is { } clips ? track with { Clips = clips } : null;
    }
}
