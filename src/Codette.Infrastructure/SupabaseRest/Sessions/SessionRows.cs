using System.Text.Json;
using System.Text.Json.Serialization;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.Domain.Sessions.Edits;
using Codette.Infrastructure.Documents;

namespace Codette.Infrastructure.SupabaseRest.Sessions;

/// <param name="EditMarks">Left out of what is sent when null: then the stored ones stay, and a new row has none.</param>
internal sealed record SessionRow(
    Guid Owner, string Id, string Name, double TempoBpm, int BeatsPerBar, int BeatUnit, JsonElement Tracks, JsonElement Markers,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonElement? EditMarks,
    long Version, DateTimeOffset UpdatedAt)
{
    public const string Columns = "owner,id,name,tempo_bpm,beats_per_bar,beat_unit,tracks,markers,edit_marks,version,updated_at";

    /// <summary>The session as it is to stand after it was saved.</summary>
    public static SessionRow Of(Guid owner, StudioSession saved) => new(
        owner, saved.Id.Value, saved.Name, saved.Tempo.Bpm, saved.TimeSignature.Beats, saved.TimeSignature.Unit,
        Wire.Document(StoredJson.Write(saved.Tracks)), Wire.Document(StoredJson.Write(saved.Markers)),
        saved.EditMarks is { Marks: var marks } ? Wire.Document(StoredJson.Write(marks)) : null,
        saved.Version + 1, saved.UpdatedAt.AsStored());

    public StudioSession ToDomain() => new(
        SessionId.Parse(Id).Value,
        Name,
        Tempo.Of(TempoBpm).Value,
        TimeSignature.Of(BeatsPerBar, BeatUnit).Value,
        StoredJson.Read<IReadOnlyList<Track>>(Tracks.GetRawText()),
        StoredJson.Read<IReadOnlyList<Marker>>(Markers.GetRawText()),
        Version,
        UpdatedAt.AsStored(),
        new EditMarks(StoredJson.Read<IReadOnlyList<EditMark>>(EditMarks!.Value.GetRawText())));
}

/// <summary>What an update of a session sets.</summary>
internal sealed record SessionChange(
    string Name, double TempoBpm, int BeatsPerBar, int BeatUnit, JsonElement Tracks, JsonElement Markers,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonElement? EditMarks,
    long Version, DateTimeOffset UpdatedAt)
{
    public static SessionChange Of(SessionRow row) => new(
        row.Name, row.TempoBpm, row.BeatsPerBar, row.BeatUnit, row.Tracks, row.Markers, row.EditMarks, row.Version, row.UpdatedAt);
}
