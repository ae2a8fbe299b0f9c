using System.Text.Json;
using Codette.Application.Identity;
using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.Domain.Sessions.Edits;
using Codette.WebApi.Http;

namespace Codette.WebApi.Sessions;

/// <summary>From a batch on the wire to the command; ranges are the domain's to check.</summary>
internal static class EditReader
{
    private static readonly Error _nowhere = Wrong(
        "'at' is tracks/{id}, tracks/{id}/inserts/{id}, tracks/{id}/sends/{id}, tracks/{id}/clips/{id} or markers/{id}; for set it may be empty.");

    private static readonly Error _incomplete = Wrong(
        "'op' is set with 'values', put with 'value' and an 'index' if wanted, remove, or move with 'index'; an index is 0 or more.");

    private static readonly Error _hollow = Wrong("The value lacks its type, destination, pre_post or source.");

    public static Result<EditSession> Read(Caller caller, SessionId session, EditBatchWire body) =>
        Read(body.Edits).Map(edits => new EditSession(caller, session, body.Client ?? "", body.Seq, edits));

    private static Result<IReadOnlyList<SessionEdit>> Read(IReadOnlyList<EditWire?>? edits)
    {
        if (edits is not { Count: > 0 and <= SessionEdits.MaxBatch })
        {
            return EditErrors.Batch;
        }

        var read = new List<SessionEdit>(edits.Count);
        foreach (var edit in edits)
        {
            if (!Read(edit).TryGet(out var known, out var fault))
            {
                return EditErrors.Invalid(read.Count, fault.Message);
            }

            read.Add(known);
        }

        return Result<IReadOnlyList<SessionEdit>>.Ok(read);
    }

    private static Result<SessionEdit> Read(EditWire? edit) => edit?.At?.Split('/').Select(Uri.UnescapeDataString).ToArray() switch
    {
        [""] when edit is { Op: "set", Values: { } values } =>
            Patch<StudioSession, SessionValues>(values).Map<SessionEdit>(patch => new SessionEdit.OfSession(patch)),
        ["tracks", { Length: > 0 } id] => Part<Track, TrackWire, TrackValues>(
            edit, id, track => SessionReader.Read(track with { Id = id }), part => new SessionEdit.OfTracks(part)),
        ["tracks", { Length: > 0 } track, var list, { Length: > 0 } id] => list switch
        {
            "inserts" => Part<Insert, InsertWire, InsertValues>(
                edit, id, insert => Whole(insert with { Id = id }, SessionReader.IsHollow, SessionReader.Read),
                part => new SessionEdit.OfInserts(track, part)),
            "sends" => Part<Send, SendWire, SendValues>(
                edit, id, send => Whole(send with { Id = id }, SessionReader.IsHollow, SessionReader.Read),
                part => new SessionEdit.OfSends(track, part)),
            "clips" => Part<Clip, ClipWire, ClipValues>(
                edit, id, clip => Whole(clip with { Id = id }, SessionReader.IsHollow, SessionReader.Read),
                part => new SessionEdit.OfClips(track, part)),
            _ => _nowhere,
        },
        ["markers", { Length: > 0 } id] => Part<Marker, MarkerWire, MarkerValues>(
            edit, id, marker => SessionReader.Read(marker with { Id = id }), part => new SessionEdit.OfMarkers(part)),
        _ => _nowhere,
    };

    private static Result<SessionEdit> Part<T, TWire, TValues>(
        EditWire edit, string id, Func<TWire, Result<T>> read, Func<PartEdit<T>, SessionEdit> place)
        where T : class, IPart
        where TValues : IValues<T> => edit switch
        {
            { Op: "set", Values: { } values } => Patch<T, TValues>(values).Map(patch => place(new PartEdit<T>.Set(id, patch))),
            { Op: "put", Value: { } value, Index: null or >= 0 } => Named(value, id)
                .Then(EditJson.Read<TWire>).Then(read).Map(part => place(new PartEdit<T>.Put(part, edit.Index))),
            { Op: "remove" } => place(new PartEdit<T>.Remove(id)),
            { Op: "move", Index: { } index and >= 0 } => place(new PartEdit<T>.Move(id, index)),
            _ => _incomplete,
        };

    /// <summary>A null takes a track's color away; any other would look as if it had not been told.</summary>
    private static Result<Patch<T>> Patch<T, TValues>(JsonElement values)
        where TValues : IValues<T> =>
        values.ValueKind == JsonValueKind.Object
        && values.EnumerateObject().Any(each => each.Value.ValueKind == JsonValueKind.Null && !each.NameEquals("color"))
            ? Wrong("A value is null.")
            : EditJson.Read<TValues>(values).Then(told => told.ToPatch());

    private static Result<JsonElement> Named(JsonElement value, string id) =>
        value.Text("id") is { } told && told != id ? Wrong("The value's id is not that of its address.") : value;

    private static Result<T> Whole<T, TWire>(TWire told, Func<TWire, bool> isHollow, Func<TWire, T> read) =>
        isHollow(told) ? _hollow : read(told);

    private static Error Wrong(string reason) => Error.Invalid(EditErrors.Code, reason);
}
