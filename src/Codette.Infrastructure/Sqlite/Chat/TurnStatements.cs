using Codette.Application.Chat;
using Codette.Application.Identity;
using Codette.Domain.Chat;
using Codette.Domain.Common;
using Microsoft.Data.Sqlite;

namespace Codette.Infrastructure.Sqlite.Chat;

/// <summary>The statements of a chat turn: every message sent runs them, so they stay prepared.</summary>
internal static class TurnStatements
{
    private const string SelectCurrent = """
        select id from conversations where owner = $1 and updated_at >= $2 order by updated_at desc, id desc limit 1
        """;

    private const string SelectNamed = "select id from conversations where owner = $1 and id = $2";

    /// <summary>Of an answer only what it cited is read: what follows up leans on no more.</summary>
    private const string SelectTail = $"""
        select conversation_id, case role when '{MessageRow.User}' then text end, citations from messages where conversation_id = (
        """;

    private const string NewestFirst = ") order by seq desc limit $3";

    private const string SelectCurrentTail = $"{SelectTail}{SelectCurrent}{NewestFirst}";

    private const string SelectNamedTail = $"{SelectTail}{SelectNamed}{NewestFirst}";

    private const string SelectByKey = $"""
        select {MessageRow.Columns} from messages m
        where seq >= (select seq from messages where owner = $1 and idempotency_key = $2)
          and conversation_id = (select conversation_id from messages where owner = $1 and idempotency_key = $2)
        order by seq limit 2
        """;

    private const string InsertConversation = """
        insert into conversations (id, owner, title, created_at, updated_at, message_count) values ($1, $2, $3, $4, $5, 2)
        """;

    private const string Touch = "update conversations set updated_at = max(updated_at, $3), message_count = message_count + 2 where id = (";

    private const string TouchCurrent = $"{Touch}{SelectCurrent}) returning id";

    private const string TouchNamed = $"{Touch}{SelectNamed}) returning id";

    /// <summary>Question and answer share their conversation ($1) and owner ($2).</summary>
    private const string InsertMessages = $"""
        insert into messages (conversation_id, owner, role, id, text, perspective, created_at, idempotency_key, source, confidence, citations)
        values ($1, $2, '{MessageRow.User}', $3, $4, $5, $6, $7, null, null, null),
          ($1, $2, '{MessageRow.Assistant}', $8, $9, $10, $11, null, $12, $13, $14)
        """;

    /// <summary>One statement, so that it needs no transaction to see one state.</summary>
    public static ConversationTail? FindTail(SqliteSession open, Caller caller, ConversationChoice choice, int turns)
    {
        var atLeastOne = Math.Max(1, turns * 2); // that there is a conversation is seen by its messages
        using var reader = Tail(open, caller, choice, atLeastOne).ExecuteReader();
        if (!reader.Read())
        {
            return null;
        }

        var id = Guid.Parse(reader.GetString(0));
        var tail = new List<EarlierTurn>(turns);
        do
        {
            IReadOnlyList<string> citations = reader.IsDBNull(2) ? [] : reader.GetString(2).Split('\n');
            if (reader.Read()) // a turn is two messages, and backwards its question comes second
            {
                tail.Add(new EarlierTurn(reader.GetString(1), citations));
            }
        }
        while (reader.Read());

        return new ConversationTail(id, tail);
    }

    public static Result<StoredTurn> Append(SqliteSession open, Caller caller, NewTurn turn)
    {
        if (turn.IdempotencyKey is { } key && FindByKey(open, caller, key) is { } first)
        {
            return first.Question.Text == turn.Turn.Question.Text ? new StoredTurn(first, Repeated: true) : ChatErrors.KeyReused;
        }

        var touched = turn.Turn.Answer.CreatedAt.ToMicroseconds();
        var id = Continue(open, caller, turn.Choice, touched);
        if (id is null && turn.Choice.Id is not null)
        {
            return ChatErrors.ConversationNotFound;
        }

        if (id is null)
        {
            id = turn.NewConversationId.ToString();
            open.Prepared(InsertConversation, id, caller.Owner.Value, turn.NewTitle, touched, touched).ExecuteNonQuery();
        }

        Insert(open, caller, id, turn);
        var conversation = Guid.Parse(id);
        return new StoredTurn(new Turn(AsStored(turn.Turn.Question, conversation), AsStored(turn.Turn.Answer, conversation)), Repeated: false);
    }

    private static SqliteCommand Tail(SqliteSession open, Caller caller, ConversationChoice choice, int messages) => choice.Id is { } id
        ? open.Prepared(SelectNamedTail, caller.Owner.Value, id.ToString(), messages)
        : open.Prepared(SelectCurrentTail, caller.Owner.Value, choice.ActiveSince.ToMicroseconds(), messages);

    /// <summary>The conversation that the turn goes on with, counted up; null when there is none.</summary>
    private static string? Continue(SqliteSession open, Caller caller, ConversationChoice choice, long touched) => (string?)(choice.Id is { } id
        ? open.Prepared(TouchNamed, caller.Owner.Value, id.ToString(), touched)
        : open.Prepared(TouchCurrent, caller.Owner.Value, choice.ActiveSince.ToMicroseconds(), touched)).ExecuteScalar();

    private static Turn? FindByKey(SqliteSession open, Caller caller, string key) =>
        ReadMessages(open.Prepared(SelectByKey, caller.Owner.Value, key)) is [var question, var answer] ? new Turn(question, answer) : null;

    private static void Insert(SqliteSession open, Caller caller, string conversation, NewTurn turn)
    {
        var (question, answer) = turn.Turn;
        open.Prepared(
            InsertMessages,
            conversation,
            caller.Owner.Value,
            question.Id.ToString(),
            question.Text,
            question.Perspective,
            question.CreatedAt.ToMicroseconds(),
            turn.IdempotencyKey,
            answer.Id.ToString(),
            answer.Text,
            answer.Perspective,
            answer.CreatedAt.ToMicroseconds(),
            answer.Source,
            answer.Confidence,
            answer.Citations.Count == 0 ? null : string.Join('\n', answer.Citations)).ExecuteNonQuery();
    }

    private static Message AsStored(Message message, Guid conversation) =>
        message with { ConversationId = conversation, CreatedAt = message.CreatedAt.AsStored() };

    private static List<Message> ReadMessages(SqliteCommand command)
    {
        var messages = new List<Message>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            messages.Add(new MessageRow(
                reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3),
                reader.IsDBNull(4) ? null : reader.GetString(4),
                reader.IsDBNull(5) ? null : reader.GetString(5),
                reader.IsDBNull(6) ? null : reader.GetDouble(6),
                reader.IsDBNull(7) ? null : reader.GetString(7),
                reader.GetInt64(8)).ToDomain());
        }

        return messages;
    }
}
