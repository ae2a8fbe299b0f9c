using Codette.Application.Chat;
using Codette.Application.Identity;
using Codette.Domain.Chat;
using Codette.Domain.Common;
using Codette.Infrastructure.Documents;
using Dapper;

namespace Codette.Infrastructure.Sqlite.Chat;

/// <summary>What is read and written one turn at a time is prepared once (<see cref="TurnStatements"/>); the rest is Dapper.</summary>
internal sealed class SqliteConversationStore(SqliteDatabase database, SqliteWriter writer, SearchIndex index) : IConversationStore
{
    private const string SelectHistory = $"""
        select {MessageRow.Columns} from messages m
        where owner = @owner and seq < @before order by seq desc limit @limit
        """;

    private const string SelectTotal = "select coalesce(sum(message_count), 0) from conversations where owner = @owner";

    private const string SelectSeq = "select seq from messages where owner = @owner and id = @id";

    private const string SelectMessage = $"select {MessageRow.Columns} from messages m where owner = @owner and id = @id";

    internal const string SelectMessages = $"""
        select {MessageRow.Columns} from messages m
        where conversation_id = (select id from conversations where owner = @owner and id = @id)
          and seq > coalesce((select seq from messages where conversation_id = @id and id = @after), -1)
        order by seq limit @limit
        """;

    private const string SelectConversation = $"""
        select {ConversationRow.Columns} from conversations where owner = @owner and id = @id
        """;

    private const string SelectConversations = $"""
        select {ConversationRow.Columns} from conversations
        where owner = @owner
          and (@before is null or (updated_at, id) < (select updated_at, id from conversations where owner = @owner and id = @before))
        order by updated_at desc, id desc limit @limit
        """;

    /// <summary>Ordered by the index's own row id: by the message's, every message of the owner would be held against the search.</summary>
    internal const string SelectFound = $"""
        select {MessageRow.Columns}, c.title as ConversationTitle
        from messages_search s join messages m on m.seq = s.rowid join conversations c on c.id = m.conversation_id
        where messages_search match @query and m.owner = @owner order by s.rowid desc limit @limit
        """;

    private const string UpdateTitle = """
        update conversations set title = @title, updated_at = max(updated_at, @now) where owner = @owner and id = @id
        """;

    private const string DeleteOne = "delete from conversations where owner = @owner and id = @id";

    public Task<ConversationTail?> FindTail(Caller caller, ConversationChoice choice, int turns, CancellationToken cancellationToken) =>
        Task.FromResult(database.ReadOnce(open => TurnStatements.FindTail(open, caller, choice, turns), cancellationToken));

    public Task<Result<StoredTurn>> AppendTurn(Caller caller, NewTurn turn, CancellationToken cancellationToken) =>
        writer.Do(open => TurnStatements.Append(open, caller, turn), cancellationToken);

    public Task<Result<HistoryPage>> ReadHistory(Caller caller, Guid? before, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read<Result<HistoryPage>>(
            open =>
            {
                var owner = caller.Owner.Value;
                var from = before is { } id
                    ? open.Connection.QuerySingleOrDefault<long?>(SelectSeq, new { owner, id = id.ToString() })
                    : long.MaxValue;
                if (from is null)
                {
                    return ChatErrors.MessageNotFound;
                }

                var rows = open.Connection.Query<MessageRow>(SelectHistory, new { owner, before = from, limit = limit + 1 }).AsList();
                var messages = rows.Take(limit).Select(row => row.ToDomain()).ToArray();
                return new HistoryPage(messages, rows.Count > limit, open.Connection.ExecuteScalar<long>(SelectTotal, new { owner }));
            },
            cancellationToken));

    public Task<Message?> FindMessage(Caller caller, Guid id, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(
            open => open.Connection.QuerySingleOrDefault<MessageRow>(SelectMessage, Key(caller, id))?.ToDomain(), cancellationToken));

    public Task<Result<IReadOnlyList<Conversation>>> List(Caller caller, Guid? before, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(
            open => before is { } id && Find(open, caller, id) is null
                ? ChatErrors.ConversationNotFound
                : Result<IReadOnlyList<Conversation>>.Ok(
                    [.. open.Connection.Query<ConversationRow>(SelectConversations, new { owner = caller.Owner.Value, before = before?.ToString(), limit })
                        .Select(row => row.ToDomain(caller.Owner))]),
            cancellationToken));

    public Task<Conversation?> Find(Caller caller, Guid id, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(open => Find(open, caller, id), cancellationToken));

    public Task<IReadOnlyList<Message>> ReadMessages(Caller caller, Guid id, Guid? after, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Message>>(database.Read(
            open => open.Connection
                .Query<MessageRow>(SelectMessages, new { owner = caller.Owner.Value, id = id.ToString(), after = after?.ToString(), limit })
                .Select(row => row.ToDomain()).ToArray(),
            cancellationToken));

    public Task<bool> Rename(Caller caller, Guid id, string title, DateTimeOffset now, CancellationToken cancellationToken) =>
        writer.Do(
            open => open.Connection.Execute(
                UpdateTitle, new { owner = caller.Owner.Value, id = id.ToString(), title, now = now.ToMicroseconds() }) == 1,
            cancellationToken);

    public Task<bool> Delete(Caller caller, Guid id, CancellationToken cancellationToken) =>
        writer.Do(open => open.Connection.Execute(DeleteOne, Key(caller, id)) == 1, cancellationToken);

    public async Task<IReadOnlyList<FoundMessage>> Search(Caller caller, string text, int limit, CancellationToken cancellationToken)
    {
        // A full-text query (sqlite.org/fts5.html, section 3) of words in quotes, each as a prefix: nothing typed is an operator.
        var query = string.Join(' ', SearchWords.In(text).Select(word => $"\"{word}\"*"));
        if (query.Length == 0)
        {
            return [];
        }

        await index.CatchUp(cancellationToken);
        return database.Read(
            open => open.Connection.Query<MessageRow, string, FoundMessage>(
                SelectFound, (row, title) => new FoundMessage(row.ToDomain(), title),
                new { owner = caller.Owner.Value, query, limit }, splitOn: "ConversationTitle").ToArray(),
            cancellationToken);
    }

    private static Conversation? Find(SqliteSession open, Caller caller, Guid id) =>
        open.Connection.QuerySingleOrDefault<ConversationRow>(SelectConversation, Key(caller, id))?.ToDomain(caller.Owner);

    private static object Key(Caller caller, Guid id) => new { owner = caller.Owner.Value, id = id.ToString() };

    private sealed record ConversationRow(string Id, string Title, long CreatedAt, long UpdatedAt, long MessageCount)
    {
        public const string Columns = "id, title, created_at as CreatedAt, updated_at as UpdatedAt, message_count as MessageCount";

        public Conversation ToDomain(OwnerId owner) => new(
            Guid.Parse(Id), owner, Title,
            SqliteTime.FromMicroseconds(CreatedAt), SqliteTime.FromMicroseconds(UpdatedAt), (int)MessageCount);
    }
}
