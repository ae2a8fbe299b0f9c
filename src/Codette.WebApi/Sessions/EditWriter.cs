using System.Text.Json;
using AutoMapper;
using Codette.Domain.Sessions;
using Codette.Domain.Sessions.Edits;

namespace Codette.WebApi.Sessions;

/// <summary>From edits to the wire, for those who follow them.</summary>
internal static class EditWriter
{
    public static EditWire Write(SessionEdit edit, IMapper mapper) => edit switch
    {
        SessionEdit.OfSession session => new("set", "", Values: Values(session.Patch)),
        SessionEdit.OfTracks track => Write(track.Edit, $"tracks/{Escaped(track.Edit.Id)}", mapper),
        SessionEdit.OfMarkers marker => Write(marker.Edit, $"markers/{Escaped(marker.Edit.Id)}", mapper),
        SessionEdit.OfInserts insert => Write(insert.Edit, $"tracks/{Escaped(insert.Track)}/inserts/{Escaped(insert.Edit.Id)}", mapper),
        SessionEdit.OfSends send => Write(send.Edit, $"tracks/{Escaped(send.Track)}/sends/{Escaped(send.Edit.Id)}", mapper),
        SessionEdit.OfClips clip => Write(clip.Edit, $"tracks/{Escaped(clip.Track)}/clips/{Escaped(clip.Edit.Id)}", mapper),
        _ => throw new ArgumentOutOfRangeException(nameof(edit)),
    };

    private static EditWire Write<T>(PartEdit<T> edit, string at, IMapper mapper)
        where T : class, IPart => edit switch
        {
            PartEdit<T>.Set set => new("set", at, Values: Values(set.Patch)),
            PartEdit<T>.Put put => new("put", at, Value: Value(put.Part, mapper), Index: put.Index),
            PartEdit<T>.Remove => new("remove", at),
            PartEdit<T>.Move move => new("move", at, Index: move.Index),
            _ => throw new ArgumentOutOfRangeException(nameof(edit)),
        };

    private static JsonElement Values<T>(Patch<T> patch) => patch switch
    {
        SessionPatch session => EditJson.Write(SessionValues.From(session)),
        TrackPatch track => EditJson.Write(TrackValues.From(track)),
        InsertPatch insert => EditJson.Write(InsertValues.From(insert)),
        SendPatch send => EditJson.Write(SendValues.From(send)),
        ClipPatch clip => EditJson.Write(ClipValues.From(clip)),
        MarkerPatch marker => EditJson.Write(MarkerValues.From(marker)),
        _ => throw new ArgumentOutOfRangeException(nameof(patch)),
    };

    private static JsonElement Value(IPart part, IMapper mapper) => part switch
    {
        Track track => EditJson.Write(mapper.Map<TrackWire>(track)),
        Insert insert => EditJson.Write(mapper.Map<InsertWire>(insert)),
        Send send => EditJson.Write(mapper.Map<SendWire>(send)),
        Clip clip => EditJson.Write(mapper.Map<ClipWire>(clip)),
        Marker marker => EditJson.Write(mapper.Map<MarkerWire>(marker)),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private static string Escaped(string id) => Uri.EscapeDataString(id);
}
