using Codette.Application.Identity;
using Codette.Application.Suggestions;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.Domain.Suggestions;
using Codette.Infrastructure.Documents;
using Codette.Infrastructure.Sqlite.Sessions;
using Dapper;

namespace Codette.Infrastructure.Sqlite.Suggestions;

internal sealed class SqliteSuggestionStore(SqliteDatabase database, SqliteWriter writer) : ISuggestionStore
{
    private const string Columns = "id, session, state, rating, proposal, applied, offered_at as OfferedAt, changed_at as ChangedAt, version";

    private const string Insert = """
        insert into suggestions (owner, id, session, state, rating, proposal, applied, offered_at, changed_at, version)
        values (@owner, @id, @session, @state, @rating, @proposal, @applied, @offeredAt, @changedAt, @version)
        on conflict do nothing
        """;

    private const string SelectOne = $"select {Columns} from suggestions where owner = @owner and id = @id";

    private const string SelectPage = $"""
        select {Columns} from suggestions
        where owner = @owner and (@session is null or session = @session) and (@state is null or state = @state)
          and (@before is null or (changed_at, id) < (select changed_at, id from suggestions where owner = @owner and id = @before))
        order by changed_at desc, id desc limit @limit
        """;

    private const string Update = """
        update suggestions set state = @state, rating = @rating, applied = @applied, changed_at = @changedAt, version = @version
        where owner = @owner and id = @id and version = @version - 1
        """;

    public async Task<IReadOnlyList<Suggestion>> Offer(
        Caller caller, IReadOnlyList<Suggestion> suggestions, CancellationToken cancellationToken) =>
        suggestions.Count == 0
            ? []
            : await writer.Do<IReadOnlyList<Suggestion>>(
                open => [.. suggestions.Select(offered => Offer(open, caller, offered))], cancellationToken);

    public Task<Suggestion?> Find(Caller caller, Guid id, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(open => Find(open, caller, id), cancellationToken));

    public Task<Result<IReadOnlyList<Suggestion>>> List(
        Caller caller, SessionId? session, SuggestionState? state, Guid? before, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(
            open => before is { } id && Find(open, caller, id) is null
                ? SuggestionErrors.NotFound
                : Result<IReadOnlyList<Suggestion>>.Ok(
                    [.. open.Connection.Query<Row>(SelectPage, new
                    {
                        owner = caller.Owner.Value,
                        session = session?.Value,
                        state = state is { } only ? Name(only) : null,
                        before = before?.ToString(),
                        limit,
                    }).Select(row => row.ToDomain())]),
            cancellationToken));

    public Task<Result<StudioSession?>> Save(
        Caller caller, Suggestion changed, StudioSession? session, CancellationToken cancellationToken) =>
        writer.Do(open => Save(open, caller, changed, session), cancellationToken);

    private static Suggestion Offer(SqliteSession open, Caller caller, Suggestion offered) =>
        open.Connection.Execute(Insert, Values(caller, offered)) == 1
            ? offered with { OfferedAt = offered.OfferedAt.AsStored(), ChangedAt = offered.ChangedAt.AsStored() }
            : Find(open, caller, offered.Id)!;

    private static Suggestion? Find(SqliteSession open, Caller caller, Guid id) =>
        open.Connection.QuerySingleOrDefault<Row>(SelectOne, new { owner = caller.Owner.Value, id = id.ToString() })?.ToDomain();

    /// <summary>The version of the suggestion is tested first: a refusal after a change would leave half of it.</summary>
    private static Result<StudioSession?> Save(SqliteSession open, Caller caller, Suggestion changed, StudioSession? session)
    {
        if (Find(open, caller, changed.Id)?.Version != changed.Version - 1)
        {
            return SuggestionErrors.Changed;
        }

        StudioSession? stored = null;
        if (session is not null && !SqliteSessionStore.Save(open, caller, session).TryGet(out stored, out var refused))
        {
            return refused;
        }

        open.Connection.Execute(Update, Values(caller, changed));
        return Result<StudioSession?>.Ok(stored);
    }

    private static object Values(Caller caller, Suggestion suggestion) => new
    {
        owner = caller.Owner.Value,
        id = suggestion.Id.ToString(),
        session = suggestion.Session.Value,
        state = Name(suggestion.State),
        rating = suggestion.Rating,
        proposal = StoredJson.Write(suggestion.Proposal),
        applied = suggestion.Applied is { } applied ? StoredJson.Write(applied) : null,
        offeredAt = suggestion.OfferedAt.ToMicroseconds(),
        changedAt = suggestion.ChangedAt.ToMicroseconds(),
        version = suggestion.Version,
    };

    private static string Name(SuggestionState state) => state switch
    {
        SuggestionState.Offered => "offered",
        SuggestionState.Applied => "applied",
        _ => "dismissed",
    };

    private sealed record Row(
        string Id, string Session, string State, long? Rating, string Proposal, string? Applied, long OfferedAt, long ChangedAt, long Version)
    {
        public Suggestion ToDomain() => new(
            Guid.Parse(Id),
            SessionId.Parse(Session).Value,
            StoredJson.Read<Proposal>(Proposal),
            Enum.Parse<SuggestionState>(State, ignoreCase: true),
            (int?)Rating,
            Applied is null ? null : StoredJson.Read<AppliedChange>(Applied),
            SqliteTime.FromMicroseconds(OfferedAt),
            SqliteTime.FromMicroseconds(ChangedAt),
            Version);
    }
}
