using Codette.Application.Chat;
using Codette.Application.Identity;
using Codette.Domain.Chat;
using Codette.Domain.Common;
using Codette.Infrastructure.Documents;
using Npgsql;

namespace Codette.Infrastructure.Postgres.Chat;

/// <summary>The two statements of every chat turn: what was said before, and what is said now.</summary>
internal static class TurnStatements
{
    /// <summary>Of an answer only what it cited is read: what follows up leans on no more.</summary>
    private const string SelectTail = $"""
        select m.conversation_id, case m.role when '{MessageRow.User}' then m.text end, m.citations
        from codette.messages m
        where m.owner = $1 and m.conversation_id = (
        """;

    private const string NewestFirst = ") order by m.seq desc limit $3";

    private const string SelectCurrentTail = $"""
        {SelectTail}select c.id from codette.conversations c
          where c.owner = $1 and c.updated_at >= $2 order by c.updated_at desc, c.id desc limit 1{NewestFirst}
        """;

    private const string SelectNamedTail = $"""
        {SelectTail}select c.id from codette.conversations c where c.owner = $1 and c.id = $2{NewestFirst}
        """;

    internal const string Append = """
        select outcome, conversation_id, id, conversation_id, role, text, perspective, source, confidence, citations, created_at
        from codette.append_turn($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
        """;

    public static Statement FindTail(Caller caller, ConversationChoice choice, int turns)
    {
        var atLeastOne = Math.Max(1, turns * 2); // that there is a conversation is seen by its messages
        var owner = StoredOwner.IdOf(caller.Owner);
        return choice.Id is { } id
            ? new Statement(SelectNamedTail, owner, id, atLeastOne)
            : new Statement(SelectCurrentTail, owner, choice.ActiveSince, atLeastOne);
    }

    public static async ValueTask<ConversationTail?> ReadTail(NpgsqlDataReader reader, int turns, CancellationToken cancellationToken)
    {
        if (!await reader.ReadAsync(cancellationToken))
        {
            return null;
        }

        var id = reader.GetGuid(0);
        var tail = new List<EarlierTurn>(turns);
        do
        {
            var citations = reader.GetFieldValue<string[]>(2);
            if (await reader.ReadAsync(cancellationToken)) // a turn is two messages, and backwards its question comes second
            {
                tail.Add(new EarlierTurn(reader.GetString(1), citations));
            }
        }
        while (await reader.ReadAsync(cancellationToken));

        return new ConversationTail(id, tail);
    }

    public static Statement AppendTurn(Caller caller, NewTurn turn)
    {
        var (question, answer) = turn.Turn;
        return new Statement(
            Append,
            StoredOwner.IdOf(caller.Owner), turn.Choice.Id, turn.Choice.ActiveSince, turn.NewConversationId, turn.NewTitle, turn.IdempotencyKey,
            question.Id, question.Text, question.Perspective, question.CreatedAt, SearchWords.In(question.Text),
            answer.Id, answer.Text, answer.Perspective, answer.CreatedAt, SearchWords.In(answer.Text),
            answer.Source, answer.Confidence, answer.Citations.ToArray());
    }

    public static async ValueTask<Result<StoredTurn>> ReadOutcome(NpgsqlDataReader reader, Turn turn, CancellationToken cancellationToken)
    {
        await reader.ReadAsync(cancellationToken);
        switch (reader.GetString(0))
        {
            case "stored":
                var conversation = reader.GetGuid(1);
                return new StoredTurn(new Turn(AsStored(turn.Question, conversation), AsStored(turn.Answer, conversation)), Repeated: false);
            case "repeated":
                var question = MessageRow.Read(reader, 2);
                await reader.ReadAsync(cancellationToken);
                return new StoredTurn(new Turn(question, MessageRow.Read(reader, 2)), Repeated: true);
            case "key_reused":
                return ChatErrors.KeyReused;
            default:
                return ChatErrors.ConversationNotFound;
        }
    }

    private static Message AsStored(Message message, Guid conversation) =>
        message with { ConversationId = conversation, CreatedAt = message.CreatedAt.AsStored() };
}
