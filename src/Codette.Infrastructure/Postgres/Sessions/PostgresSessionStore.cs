using Codette.Application.Identity;
using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.Domain.Sessions.Edits;
using Codette.Infrastructure.Documents;

namespace Codette.Infrastructure.Postgres.Sessions;

internal sealed class PostgresSessionStore(PostgresDatabase database) : ISessionStore
{
    private const string Columns = "id, name, tempo_bpm as TempoBpm, beats_per_bar as BeatsPerBar, beat_unit as BeatUnit, tracks, markers, edit_marks as EditMarks, version, updated_at as UpdatedAt";

    private const string SelectOne = $"select {Columns} from codette.studio_sessions where owner = $1 and id = $2";

    private const string SelectLatest = $"""
        select {Columns} from codette.studio_sessions where owner = $1 order by updated_at desc, id desc limit $2
        """;

    private const string Insert = """
        insert into codette.studio_sessions
          (owner, id, name, tempo_bpm, beats_per_bar, beat_unit, tracks, version, updated_at, markers, edit_marks)
        values ($1, $2, $3, $4, $5, $6, $7::json, $8 + 1, $9, $10::json, coalesce($11::json, '[]'))
        on conflict do nothing
        """;

    private const string Update = """
        update codette.studio_sessions set name = $3, tempo_bpm = $4, beats_per_bar = $5, beat_unit = $6, tracks = $7::json,
          version = version + 1, updated_at = $9, markers = $10::json, edit_marks = coalesce($11::json, edit_marks)
        where owner = $1 and id = $2 and version = $8
        """;

    private const string DeleteOne = "delete from codette.studio_sessions where owner = $1 and id = $2";

    public async Task<StudioSession?> Find(Caller caller, SessionId id, CancellationToken cancellationToken) =>
        (await database.Query<Row>(caller, new Statement(SelectOne, StoredOwner.IdOf(caller.Owner), id.Value), cancellationToken))
        .FirstOrDefault()?.ToDomain();

    public async Task<IReadOnlyList<StudioSession>> List(Caller caller, int limit, CancellationToken cancellationToken) =>
        [.. (await database.Query<Row>(caller, new Statement(SelectLatest, StoredOwner.IdOf(caller.Owner), limit), cancellationToken))
            .Select(row => row.ToDomain())];

    public async Task<Result<StudioSession>> Save(Caller caller, StudioSession session, CancellationToken cancellationToken)
    {
        var statement = new Statement(
            session.IsStored ? Update : Insert,
            StoredOwner.IdOf(caller.Owner), session.Id.Value, session.Name, session.Tempo.Bpm, session.TimeSignature.Beats, session.TimeSignature.Unit,
            StoredJson.Write(session.Tracks), session.Version, session.UpdatedAt, StoredJson.Write(session.Markers),
            session.EditMarks is { Marks: var marks } ? StoredJson.Write(marks) : null);
        return await database.Execute(caller, statement, repeatable: false, cancellationToken) == 1
            ? AsStored(session)
            : SessionErrors.Changed;
    }

    public async Task<bool> Delete(Caller caller, SessionId id, CancellationToken cancellationToken) =>
        await database.Execute(caller, new Statement(DeleteOne, StoredOwner.IdOf(caller.Owner), id.Value), repeatable: false, cancellationToken) == 1;

    /// <summary>The session as it stands after it was saved.</summary>
    public static StudioSession AsStored(StudioSession saved) =>
        saved with { Version = saved.Version + 1, UpdatedAt = saved.UpdatedAt.AsStored() };

    private sealed record Row(
        string Id, string Name, double TempoBpm, int BeatsPerBar, int BeatUnit, string Tracks, string Markers, string EditMarks,
        long Version, DateTime UpdatedAt)
    {
        public StudioSession ToDomain() => new(
            SessionId.Parse(Id).Value,
            Name,
            Tempo.Of(TempoBpm).Value,
            TimeSignature.Of(BeatsPerBar, BeatUnit).Value,
            StoredJson.Read<IReadOnlyList<Track>>(Tracks),
            StoredJson.Read<IReadOnlyList<Marker>>(Markers),
            Version,
            UpdatedAt.FromStored(),
            new EditMarks(StoredJson.Read<IReadOnlyList<EditMark>>(EditMarks)));
    }
}
