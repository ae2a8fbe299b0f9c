using System.Text.Json;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.Infrastructure.Documents;

namespace Codette.Infrastructure.SupabaseRest.Sessions;

internal sealed record SessionRow(
    Guid Owner, string Id, string Name, double TempoBpm, int BeatsPerBar, int BeatUnit, JsonElement Tracks, long Version, DateTimeOffset UpdatedAt)
{
    public const string Columns = "owner,id,name,tempo_bpm,beats_per_bar,beat_unit,tracks,version,updated_at";

    /// <summary>The session as it is to stand after it was saved.</summary>
    public static SessionRow Of(Guid owner, StudioSession saved) => new(
        owner, saved.Id.Value, saved.Name, saved.Tempo.Bpm, saved.TimeSignature.Beats, saved.TimeSignature.Unit,
        Wire.Document(StoredJson.Write(saved.Tracks)), saved.Version + 1, saved.UpdatedAt.AsStored());

    public StudioSession ToDomain() => new(
        SessionId.Parse(Id).Value,
        Name,
        Tempo.Of(TempoBpm).Value,
        TimeSignature.Of(BeatsPerBar, BeatUnit).Value,
        StoredJson.Read<IReadOnlyList<Track>>(Tracks.GetRawText()),
        Version,
        UpdatedAt.AsStored());
}

/// <summary>What an update of a session sets.</summary>
internal sealed record SessionChange(
    string Name, double TempoBpm, int BeatsPerBar, int BeatUnit, JsonElement Tracks, long Version, DateTimeOffset UpdatedAt)
{
    public static SessionChange Of(SessionRow row) =>
        new(row.Name, row.TempoBpm, row.BeatsPerBar, row.BeatUnit, row.Tracks, row.Version, row.UpdatedAt);
}
