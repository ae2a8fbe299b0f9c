using Codette.Application.Chat;
using Codette.Application.Identity;
using Codette.Domain.Chat;
using Codette.Domain.Common;
using Codette.Infrastructure.Documents;
using Npgsql;

namespace Codette.Infrastructure.Postgres.Chat;

/// <summary>Every method is one statement, so that it sees one state and costs one round trip.</summary>
internal sealed class PostgresConversationStore(PostgresDatabase database) : IConversationStore
{
    /// <summary>One row at least: the total, and whether there is such a message to go on from.</summary>
    private const string SelectHistory = $"""
        select page.total, page.known, {MessageRow.Columns}
        from (
          select
            (select coalesce(sum(message_count), 0) from codette.conversations where owner = $1) as total,
            $2::uuid is null or exists (select from codette.messages where owner = $1 and id = $2) as known,
            coalesce((select seq from codette.messages where owner = $1 and id = $2), 9223372036854775807) as before) as page
        left join lateral (
          select * from codette.messages where owner = $1 and seq < page.before order by seq desc limit $3) as m on page.known
        order by m.seq desc
        """;

    private const string SelectMessage = $"select {MessageRow.Columns} from codette.messages m where m.owner = $1 and m.id = $2";

    private const string SelectMessages = $"""
        select {MessageRow.Columns} from codette.messages m
        where m.owner = $1 and m.conversation_id = $2
          and m.seq > coalesce((select seq from codette.messages where owner = $1 and conversation_id = $2 and id = $3), -1)
        order by m.seq limit $4
        """;

    private const string ConversationColumns = "c.id, c.title, c.created_at as CreatedAt, c.updated_at as UpdatedAt, c.message_count as MessageCount";

    private const string SelectConversation = $"select {ConversationColumns} from codette.conversations c where c.owner = $1 and c.id = $2";

    private const string SelectConversations = $"""
        select page.known, {ConversationColumns}
        from (
          select $2::uuid is null or exists (select from codette.conversations where owner = $1 and id = $2) as known) as page
        left join lateral (
          select * from codette.conversations
          where owner = $1
            and ($2 is null or (updated_at, id) < (select updated_at, id from codette.conversations where owner = $1 and id = $2))
          order by updated_at desc, id desc limit $3) as c on page.known
        order by c.updated_at desc, c.id desc
        """;

    private const string SelectFound = $"""
        select {MessageRow.Columns}, c.title
        from codette.messages m join codette.conversations c on c.owner = m.owner and c.id = m.conversation_id
        where m.owner = $1 and m.words @@ codette.every_word($2) order by m.seq desc limit $3
        """;

    private const string UpdateTitle = """
        update codette.conversations set title = $3, updated_at = greatest(updated_at, $4) where owner = $1 and id = $2
        """;

    private const string DeleteOne = "delete from codette.conversations where owner = $1 and id = $2";

    public Task<ConversationTail?> FindTail(Caller caller, ConversationChoice choice, int turns, CancellationToken cancellationToken) =>
        database.Query(
            Actor.Of(caller), TurnStatements.FindTail(caller, choice, turns),
            (reader, token) => TurnStatements.ReadTail(reader, turns, token), cancellationToken);

    public Task<Result<StoredTurn>> AppendTurn(Caller caller, NewTurn turn, CancellationToken cancellationToken) =>
        database.Run(
            new Work<Result<StoredTurn>>(
                Actor.Of(caller),
                [TurnStatements.AppendTurn(caller, turn)],
                (reader, token) => TurnStatements.ReadOutcome(reader, turn.Turn, token),
                Repeatable: turn.IdempotencyKey is not null,
                IsWrite: true),
            cancellationToken);

    public Task<Result<HistoryPage>> ReadHistory(Caller caller, Guid? before, int limit, CancellationToken cancellationToken) =>
        database.Query(
            Actor.Of(caller), new Statement(SelectHistory, Owner(caller), before, limit + 1),
            (reader, token) => ReadHistory(reader, limit, token), cancellationToken);

    public async Task<Message?> FindMessage(Caller caller, Guid id, CancellationToken cancellationToken) =>
        (await database.Query(Actor.Of(caller), new Statement(SelectMessage, Owner(caller), id), MessageRow.ReadAll, cancellationToken))
        .FirstOrDefault();

    public async Task<Result<IReadOnlyList<Conversation>>> List(Caller caller, Guid? before, int limit, CancellationToken cancellationToken)
    {
        var rows = await database.Query<ListedRow>(caller, new Statement(SelectConversations, Owner(caller), before, limit), cancellationToken);
        return rows is [{ Known: false }]
            ? ChatErrors.ConversationNotFound
            : Result<IReadOnlyList<Conversation>>.Ok([.. rows.Select(row => row.ToDomain(caller.Owner)).OfType<Conversation>()]);
    }

    public async Task<Conversation?> Find(Caller caller, Guid id, CancellationToken cancellationToken) =>
        (await database.Query<ConversationRow>(caller, new Statement(SelectConversation, Owner(caller), id), cancellationToken))
        .FirstOrDefault()?.ToDomain(caller.Owner);

    public async Task<IReadOnlyList<Message>> ReadMessages(Caller caller, Guid id, Guid? after, int limit, CancellationToken cancellationToken) =>
        await database.Query(
            Actor.Of(caller), new Statement(SelectMessages, Owner(caller), id, after, limit), MessageRow.ReadAll, cancellationToken);

    public async Task<bool> Rename(Caller caller, Guid id, string title, DateTimeOffset now, CancellationToken cancellationToken) =>
        await database.Execute(caller, new Statement(UpdateTitle, Owner(caller), id, title, now), repeatable: true, cancellationToken) == 1;

    /// <summary>Not repeatable: a second attempt would find nothing to delete and tell so.</summary>
    public async Task<bool> Delete(Caller caller, Guid id, CancellationToken cancellationToken) =>
        await database.Execute(caller, new Statement(DeleteOne, Owner(caller), id), repeatable: false, cancellationToken) == 1;

    public async Task<IReadOnlyList<FoundMessage>> Search(Caller caller, string text, int limit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var words = SearchWords.In(text);
        return words.Length == 0
            ? []
            : await database.Query(Actor.Of(caller), new Statement(SelectFound, Owner(caller), words, limit), ReadFound, cancellationToken);
    }

    private static Guid Owner(Caller caller) => StoredOwner.IdOf(caller.Owner);

    private static async ValueTask<Result<HistoryPage>> ReadHistory(NpgsqlDataReader reader, int limit, CancellationToken cancellationToken)
    {
        var messages = new List<Message>();
        var (total, hasMore) = (0L, false);
        while (await reader.ReadAsync(cancellationToken))
        {
            if (!reader.GetBoolean(1))
            {
                return ChatErrors.MessageNotFound;
            }

            total = reader.GetInt64(0);
            hasMore = messages.Count == limit;
            if (!hasMore && !reader.IsDBNull(2))
            {
                messages.Add(MessageRow.Read(reader, 2));
            }
        }

        return new HistoryPage(messages, hasMore, total);
    }

    private static async ValueTask<List<FoundMessage>> ReadFound(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var found = new List<FoundMessage>();
        while (await reader.ReadAsync(cancellationToken))
        {
            found.Add(new FoundMessage(MessageRow.Read(reader), reader.GetString(MessageRow.Count)));
        }

        return found;
    }

    private sealed record ConversationRow(Guid Id, string Title, DateTime CreatedAt, DateTime UpdatedAt, int MessageCount)
    {
        public Conversation ToDomain(OwnerId owner) => new(Id, owner, Title, CreatedAt.FromStored(), UpdatedAt.FromStored(), MessageCount);
    }

    /// <summary>Without a conversation when the page is empty.</summary>
    private sealed record ListedRow(bool Known, Guid? Id, string? Title, DateTime? CreatedAt, DateTime? UpdatedAt, int? MessageCount)
    {
        public Conversation? ToDomain(OwnerId owner) =>
            Id is { } id ? new(id, owner, Title!, CreatedAt!.Value.FromStored(), UpdatedAt!.Value.FromStored(), MessageCount!.Value) : null;
    }
}
