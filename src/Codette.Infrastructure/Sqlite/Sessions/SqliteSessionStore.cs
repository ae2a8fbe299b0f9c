using Codette.Application.Identity;
using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.Domain.Sessions.Edits;
using Codette.Infrastructure.Documents;
using Dapper;

namespace Codette.Infrastructure.Sqlite.Sessions;

internal sealed class SqliteSessionStore(SqliteDatabase database, SqliteWriter writer) : ISessionStore
{
    private const string Columns = "id, name, tempo_bpm as TempoBpm, beats_per_bar as BeatsPerBar, beat_unit as BeatUnit, tracks, markers, edit_marks as EditMarks, version, updated_at as UpdatedAt";

    private const string SelectOne = $"select {Columns} from studio_sessions where owner = @owner and id = @id";

    private const string SelectLatest = $"""
        select {Columns} from studio_sessions where owner = @owner order by updated_at desc, id desc limit @limit
        """;

    private const string Insert = """
        insert into studio_sessions
          (owner, id, name, tempo_bpm, beats_per_bar, beat_unit, tracks, markers, edit_marks, version, updated_at)
        values (@owner, @id, @name, @tempo, @beats, @unit, @tracks, @markers, coalesce(@editMarks, '[]'), 1, @updatedAt)
        on conflict do nothing
        """;

    private const string Update = """
        update studio_sessions set name = @name, tempo_bpm = @tempo, beats_per_bar = @beats, beat_unit = @unit, tracks = @tracks,
          markers = @markers, edit_marks = coalesce(@editMarks, edit_marks), version = version + 1, updated_at = @updatedAt
        where owner = @owner and id = @id and version = @version
        """;

    private const string DeleteOne = "delete from studio_sessions where owner = @owner and id = @id";

    public Task<StudioSession?> Find(Caller caller, SessionId id, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(
            session => session.Connection.QuerySingleOrDefault<Row>(SelectOne, new { owner = caller.Owner.Value, id = id.Value })?.ToDomain(),
            cancellationToken));

    public Task<IReadOnlyList<StudioSession>> List(Caller caller, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StudioSession>>(database.Read(
            session => session.Connection.Query<Row>(SelectLatest, new { owner = caller.Owner.Value, limit }).Select(row => row.ToDomain()).ToArray(),
            cancellationToken));

    public Task<Result<StudioSession>> Save(Caller caller, StudioSession session, CancellationToken cancellationToken) =>
        writer.Do(open => Save(open, caller, session), cancellationToken);

    public Task<bool> Delete(Caller caller, SessionId id, CancellationToken cancellationToken) =>
        writer.Do(
            open => open.Connection.Execute(DeleteOne, new { owner = caller.Owner.Value, id = id.Value }) > 0, cancellationToken);

    /// <summary>Also a step of what is stored together with a session.</summary>
    public static Result<StudioSession> Save(SqliteSession open, Caller caller, StudioSession session)
    {
        var values = new
        {
            owner = caller.Owner.Value,
            id = session.Id.Value,
            name = session.Name,
            tempo = session.Tempo.Bpm,
            beats = session.TimeSignature.Beats,
            unit = session.TimeSignature.Unit,
            tracks = StoredJson.Write(session.Tracks),
            markers = StoredJson.Write(session.Markers),
            editMarks = session.EditMarks is { Marks: var marks } ? StoredJson.Write(marks) : null,
            version = session.Version,
            updatedAt = session.UpdatedAt.ToMicroseconds(),
        };
        return open.Connection.Execute(session.IsStored ? Update : Insert, values) == 1
            ? session with { Version = session.Version + 1, UpdatedAt = session.UpdatedAt.AsStored() }
            : SessionErrors.Changed;
    }

    private sealed record Row(
        string Id, string Name, double TempoBpm, long BeatsPerBar, long BeatUnit, string Tracks, string Markers, string EditMarks,
        long Version, long UpdatedAt)
    {
        public StudioSession ToDomain() => new(
            SessionId.Parse(Id).Value,
            Name,
            Tempo.Of(TempoBpm).Value,
            TimeSignature.Of((int)BeatsPerBar, (int)BeatUnit).Value,
            StoredJson.Read<IReadOnlyList<Track>>(Tracks),
            StoredJson.Read<IReadOnlyList<Marker>>(Markers),
            Version,
            SqliteTime.FromMicroseconds(UpdatedAt),
            new EditMarks(StoredJson.Read<IReadOnlyList<EditMark>>(EditMarks)));
    }
}
