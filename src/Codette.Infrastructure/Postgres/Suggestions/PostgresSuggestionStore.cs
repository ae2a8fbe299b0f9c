using Codette.Application.Identity;
using Codette.Application.Sessions;
using Codette.Application.Suggestions;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.Domain.Suggestions;
using Codette.Infrastructure.Documents;
using Codette.Infrastructure.Postgres.Sessions;

namespace Codette.Infrastructure.Postgres.Suggestions;

internal sealed class PostgresSuggestionStore(PostgresDatabase database) : ISuggestionStore
{
    private const string Columns = "s.id, s.session, s.state, s.rating, s.proposal, s.applied, s.offered_at as OfferedAt, s.changed_at as ChangedAt, s.version";

    private const string Insert = """
        insert into codette.suggestions (owner, id, session, state, rating, proposal, applied, offered_at, changed_at, version)
        select $1, offer.id, offer.session, 'offered', null, offer.proposal::json, null, offer.at, offer.at, offer.version
        from unnest($2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::bigint[]) as offer (id, session, proposal, at, version)
        on conflict do nothing
        """;

    /// <summary>A statement of its own: it also sees what another request stored while the one before waited for it.</summary>
    private const string SelectOffered = $"select {Columns} from codette.suggestions s where s.owner = $1 and s.id = any($2)";

    private const string SelectOne = $"select {Columns} from codette.suggestions s where s.owner = $1 and s.id = $2";

    private const string SelectPage = $"""
        select page.known, {Columns}
        from (select $4::uuid is null or exists (select from codette.suggestions where owner = $1 and id = $4) as known) as page
        left join lateral (
          select * from codette.suggestions
          where owner = $1 and ($2::text is null or session = $2) and ($3::text is null or state = $3)
            and ($4 is null or (changed_at, id) < (select changed_at, id from codette.suggestions where owner = $1 and id = $4))
          order by changed_at desc, id desc limit $5) as s on page.known
        order by s.changed_at desc, s.id desc
        """;

    internal const string SaveBoth = """
        select codette.save_suggestion($1, $2, $3, $4, $5::json, $6, $7, $8, $9, $10, $11, $12, $13::json, $14, $15)
        """;

    public async Task<IReadOnlyList<Suggestion>> Offer(
        Caller caller, IReadOnlyList<Suggestion> suggestions, CancellationToken cancellationToken)
    {
        if (suggestions.Count == 0)
        {
            return [];
        }

        var (owner, ids) = (StoredOwner.IdOf(caller.Owner), suggestions.Select(each => each.Id).ToArray());
        var insert = new Statement(
            Insert, owner, ids,
            suggestions.Select(each => each.Session.Value).ToArray(),
            suggestions.Select(each => StoredJson.Write(each.Proposal)).ToArray(),
            suggestions.Select(each => each.OfferedAt.UtcDateTime).ToArray(),
            suggestions.Select(each => each.Version).ToArray());
        var rows = await database.Run(
            new Work<List<Row>>(
                Actor.Of(caller), [insert, new Statement(SelectOffered, owner, ids)], Asking.ReadRows<Row>, Repeatable: true, IsWrite: true),
            cancellationToken);
        var standing = rows.ToDictionary(row => row.Id!.Value, row => row.ToDomain());
        return [.. ids.Select(id => standing[id])];
    }

    public async Task<Suggestion?> Find(Caller caller, Guid id, CancellationToken cancellationToken) =>
        (await database.Query<Row>(caller, new Statement(SelectOne, StoredOwner.IdOf(caller.Owner), id), cancellationToken)).FirstOrDefault()?.ToDomain();

    public async Task<Result<IReadOnlyList<Suggestion>>> List(
        Caller caller, SessionId? session, SuggestionState? state, Guid? before, int limit, CancellationToken cancellationToken)
    {
        var page = new Statement(
            SelectPage, StoredOwner.IdOf(caller.Owner), session?.Value, state is { } only ? Name(only) : null, before, limit);
        var rows = await database.Query<ListedRow>(caller, page, cancellationToken);
        return rows is [{ Known: false }]
            ? SuggestionErrors.NotFound
            : Result<IReadOnlyList<Suggestion>>.Ok([.. rows.Where(row => row.Id is not null).Select(row => row.ToDomain())]);
    }

    public async Task<Result<StudioSession?>> Save(
        Caller caller, Suggestion changed, StudioSession? session, CancellationToken cancellationToken)
    {
        var save = new Statement(
            SaveBoth,
            StoredOwner.IdOf(caller.Owner), changed.Id, Name(changed.State), changed.Rating,
            changed.Applied is { } applied ? StoredJson.Write(applied) : null, changed.ChangedAt, changed.Version,
            session?.Id.Value, session?.Name, session?.Tempo.Bpm, session?.TimeSignature.Beats, session?.TimeSignature.Unit,
            session is null ? null : StoredJson.Write(session.Tracks), session?.Version, session?.UpdatedAt);
        var outcome = await database.Run(
            new Work<string>(
                Actor.Of(caller),
                [save],
                static async (reader, token) => await reader.ReadAsync(token) ? reader.GetString(0) : "",
                Repeatable: false,
                IsWrite: true),
            cancellationToken);
        return outcome switch
        {
            "saved" => Result<StudioSession?>.Ok(session is null ? null : PostgresSessionStore.AsStored(session)),
            "session_changed" => SessionErrors.Changed,
            _ => SuggestionErrors.Changed,
        };
    }

    private static string Name(SuggestionState state) => state switch
    {
        SuggestionState.Offered => "offered",
        SuggestionState.Applied => "applied",
        _ => "dismissed",
    };

    private record Row
    {
        public Guid? Id { get; init; }

        public string Session { get; init; } = "";

        public string State { get; init; } = "";

        public int? Rating { get; init; }

        public string Proposal { get; init; } = "";

        public string? Applied { get; init; }

        public DateTime OfferedAt { get; init; }

        public DateTime ChangedAt { get; init; }

        public long Version { get; init; }

        public Suggestion ToDomain() => new(
            Id!.Value,
            SessionId.Parse(Session).Value,
            StoredJson.Read<Proposal>(Proposal),
            Enum.Parse<SuggestionState>(State, ignoreCase: true),
            Rating,
            Applied is null ? null : StoredJson.Read<AppliedChange>(Applied),
            OfferedAt.FromStored(),
            ChangedAt.FromStored(),
            Version);
    }

    /// <summary>Without an id when the page is empty.</summary>
    private sealed record ListedRow : Row
    {
        public bool Known { get; init; }
    }
}
