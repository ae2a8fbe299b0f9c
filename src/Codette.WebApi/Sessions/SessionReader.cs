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

        var signature = body.TimeSignature is [var beats, var unit] ? (beats, unit) : default;
        if (!TimeSignature.Of(signature.beats, signature.unit).TryGet(out var meter, out fault))
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

        return body.Version < 0
            ? Error.Invalid("session_invalid", "A version is 0 or the one that was read.")
            : new StudioSession(id, body.Name ?? id.Value, tempo, meter, tracks, body.Version, default);
    }

    private static Result<Track> Read(TrackWire track)
    {
        if (TrackTypes.Find(track.Type) is not { } type)
        {
            return Error.Invalid("track_type_unknown", "A track's type is one of: audio, instrument, midi, aux, vca, master.");
        }

        if (track.Id is null || (track.Inserts?.Any(IsHollow) ?? false) || (track.Sends?.Any(IsHollow) ?? false))
        {
            return Error.Invalid("session_invalid", "A track, insert or send lacks its id, type, destination or pre_post.");
        }

        return new Track(
            track.Id, track.Name ?? "", type, track.Volume, track.Pan, track.InputGain, track.Muted, track.Soloed, track.Armed,
            [.. (track.Inserts ?? []).Select(insert => new Insert(
                insert.Id, insert.Name ?? insert.Type, insert.Type, insert.Enabled, insert.Parameters ?? new Dictionary<string, double>()))],
            [.. (track.Sends ?? []).Select(send => new Send(send.Id, send.Destination, send.Level, send.PrePost == "pre", send.Enabled))],
            track.Routing ?? "master");
    }

    /// <summary>JSON may hold a null where the types say there is none.</summary>
    private static bool IsHollow(InsertWire? insert) => insert?.Id is null || insert.Type is null;

    private static bool IsHollow(SendWire? send) => send?.Id is null || send.Destination is null || send.PrePost is not ("pre" or "post");
}
