using Codette.Domain.Common;
using Codette.Domain.Sessions;

namespace Codette.WebApi.Sessions;

/// <summary>From a body to a session; ranges are the domain's to check.</summary>
internal static class SessionReader
{
    public static Result<StudioSession> Read(SessionId id, SessionWire body)
    {
        if (!Tempo.Of(body.TempoBpm).TryGet(out var tempo, out var fault))
        {
            return fault;
        }

        if (!Read(body.TimeSignature).TryGet(out var meter, out fault))
        {
            return fault;
        }

        var tracks = new List<Track>();
        foreach (var track in body.Tracks ?? [])
        {
            if (track is null || !Read(track).TryGet(out var read, out fault))
            {
                return fault ?? Error.Invalid("session_invalid", "A track is null.");
            }

            tracks.Add(read);
        }

        return body.Version < 0 ? Error.Invalid("session_invalid", "A version is 0 or the one that was read.")
            : body.Markers?.Any(marker => marker?.Id is null) == true ? Error.Invalid("session_invalid", "A marker lacks its id.")
            : new StudioSession(
                id, body.Name ?? id.Value, tempo, meter, tracks, [.. (body.Markers ?? []).Select(Read)], body.Version, default);
    }

    public static Result<Track> Read(TrackWire track)
    {
        if (TrackTypes.Find(track.Type) is not { } type)
        {
            return TrackTypes.Unknown;
        }

        if (track.Id is null || (track.Inserts?.Any(IsHollow) ?? false) || (track.Sends?.Any(IsHollow) ?? false)
            || (track.Clips?.Any(IsHollow) ?? false))
        {
            return Error.Invalid("session_invalid", "A track, insert, send or clip lacks its id, type, destination, pre_post or source.");
        }

        return new Track(
            track.Id, track.Name ?? "", type, track.Volume, track.Pan, track.InputGain, track.Muted, track.Soloed, track.Armed,
            [.. (track.Inserts ?? []).Select(Read)],
            [.. (track.Sends ?? []).Select(Read)],
            track.Routing ?? "master",
            track.Color,
            [.. (track.Clips ?? []).Select(Read)]);
    }

    /// <summary>Two figures; anything else is no time signature.</summary>
    public static Result<TimeSignature> Read(IReadOnlyList<int>? signature) =>
        signature is [var beats, var unit] ? TimeSignature.Of(beats, unit) : TimeSignature.Of(0, 0);

    public static Insert Read(InsertWire insert) => new(
        insert.Id, insert.Name ?? insert.Type, insert.Type, insert.Enabled, insert.Parameters ?? new Dictionary<string, double>());

    public static Send Read(SendWire send) => new(send.Id, send.Destination, send.Level, send.PrePost == "pre", send.Enabled);

    public static Clip Read(ClipWire clip) => new(
        clip.Id, clip.Name ?? "", clip.Source, clip.StartSeconds, clip.OffsetSeconds, clip.LengthSeconds, clip.SourceSeconds);

    public static Marker Read(MarkerWire marker) => new(marker.Id, marker.Name ?? "", marker.Seconds);

    /// <summary>JSON may hold a null where the types say there is none.</summary>
    public static bool IsHollow(InsertWire? insert) => insert?.Id is null || insert.Type is null;

    public static bool IsHollow(SendWire? send) => send?.Id is null || send.Destination is null || send.PrePost is not ("pre" or "post");

    public static bool IsHollow(ClipWire? clip) => clip?.Id is null || clip.Source is null;
}
