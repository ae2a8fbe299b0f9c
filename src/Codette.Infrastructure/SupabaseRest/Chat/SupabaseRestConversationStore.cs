using System.Globalization;
using Codette.Application.Chat;
using Codette.Application.Identity;
using Codette.Domain.Chat;
using Codette.Domain.Common;
using Codette.Infrastructure.Documents;

namespace Codette.Infrastructure.SupabaseRest.Chat;

/// <summary>What is one statement in the database is one request here; a function where a table cannot be asked so.</summary>
internal sealed class SupabaseRestConversationStore(SupabaseApi api) : IConversationStore
{
    private const string Conversations = "conversations", Messages = "messages";

    public async Task<ConversationTail?> FindTail(Caller caller, ConversationChoice choice, int turns, CancellationToken cancellationToken)
    {
        var atLeastOne = Math.Max(1, turns * 2); // that there is a conversation is seen by its messages
        var arguments = new TailArguments(Owner(caller), choice.Id, choice.ActiveSince.AsStored(), atLeastOne);
        var answer = await api.Send(caller, RestRequest.Call("read_tail", arguments, RestJson.Plain.TailArguments).Repeatable(), cancellationToken);
        var rows = answer.Read(RestJson.Default.TailRowArray);
        // A turn is two messages, and backwards its question comes second.
        return rows is [var newest, ..]
            ? new ConversationTail(newest.ConversationId, [.. rows.Chunk(2).Where(pair => pair.Length == 2).Select(pair => new EarlierTurn(pair[1].Question!, pair[0].Citations))])
            : null;
    }

    public async Task<Result<StoredTurn>> AppendTurn(Caller caller, NewTurn turn, CancellationToken cancellationToken)
    {
        var (question, answer) = turn.Turn;
        var arguments = new AppendTurnArguments(
            Owner(caller), turn.Choice.Id, turn.Choice.ActiveSince.AsStored(), turn.NewConversationId, turn.NewTitle, turn.IdempotencyKey,
            question.Id, question.Text, question.Perspective, question.CreatedAt.AsStored(), SearchWords.In(question.Text),
            answer.Id, answer.Text, answer.Perspective, answer.CreatedAt.AsStored(), SearchWords.In(answer.Text),
            answer.Source, answer.Confidence, [.. answer.Citations]);
        var request = RestRequest.Call("append_turn", arguments, RestJson.Plain.AppendTurnArguments).Repeatable(turn.IdempotencyKey is not null);
        return (await api.Send(caller, request, cancellationToken)).Read(RestJson.Default.AppendedRowArray) switch
        {
            [{ Outcome: "stored", ConversationId: { } id }] => new StoredTurn(new Turn(AsStored(question, id), AsStored(answer, id)), Repeated: false),
            [{ Outcome: "repeated" } first, var second] => new StoredTurn(new Turn(first.ToDomain(), second.ToDomain()), Repeated: true),
            [{ Outcome: "key_reused" }] => ChatErrors.KeyReused,
            _ => ChatErrors.ConversationNotFound,
        };
    }

    public async Task<Result<HistoryPage>> ReadHistory(Caller caller, Guid? before, int limit, CancellationToken cancellationToken)
    {
        var rows = await api.ReadAll(
            caller, limit + 1,
            (last, left) => RestRequest.Call("read_history", new HistoryArguments(Owner(caller), last?.Id ?? before, left), RestJson.Plain.HistoryArguments).Repeatable(),
            RestJson.Default.HistoryRowArray, cancellationToken);
        if (rows is [{ Known: false }, ..])
        {
            return ChatErrors.MessageNotFound;
        }

        // A row without a message ends a page, also a second one whose start was deleted in between.
        var messages = rows.Where(row => row.Id is not null).Select(row => row.ToDomain()).ToArray();
        return new HistoryPage([.. messages.Take(limit)], messages.Length > limit, rows[0].Total);
    }

    public async Task<Message?> FindMessage(Caller caller, Guid id, CancellationToken cancellationToken)
    {
        var request = RestRequest.Read(Messages).Where("owner", Owner(caller)).Where("id", id).Select(MessageRow.Columns);
        return (await api.Send(caller, request, cancellationToken)).Read(RestJson.Default.MessageRowArray).FirstOrDefault()?.ToDomain();
    }

    public async Task<Result<IReadOnlyList<Conversation>>> List(Caller caller, Guid? before, int limit, CancellationToken cancellationToken)
    {
        ConversationRow? start = null;
        if (before is { } id && (start = await FindRow(caller, id, cancellationToken)) is null)
        {
            return ChatErrors.ConversationNotFound;
        }

        var rows = await api.ReadAll(caller, limit, Page, RestJson.Default.ConversationRowArray, cancellationToken);
        return Result<IReadOnlyList<Conversation>>.Ok([.. rows.Select(row => row.ToDomain(caller.Owner))]);

        RestRequest Page(ConversationRow? last, int left)
        {
            var request = RestRequest.Read(Conversations).Where("owner", Owner(caller)).Select(ConversationRow.Columns)
                .Order("updated_at.desc,id.desc").Limit(left);
            return (last ?? start) is { } from ? request.Before("updated_at", from.UpdatedAt.Text(), "id", from.Id.ToString()) : request;
        }
    }

    public async Task<Conversation?> Find(Caller caller, Guid id, CancellationToken cancellationToken) =>
        (await FindRow(caller, id, cancellationToken))?.ToDomain(caller.Owner);

    public async Task<IReadOnlyList<Message>> ReadMessages(Caller caller, Guid id, Guid? after, int limit, CancellationToken cancellationToken)
    {
        var start = after is { } known ? await FindSeq(caller, id, known, cancellationToken) : -1;
        var rows = await api.ReadAll(
            caller, limit,
            (last, left) => RestRequest.Read(Messages).Where("owner", Owner(caller)).Where("conversation_id", id)
                .Where("seq", "gt", (last?.Seq ?? start).ToString(CultureInfo.InvariantCulture)).Select(MessageRow.Columns).Order("seq").Limit(left),
            RestJson.Default.MessageRowArray, cancellationToken);
        return [.. rows.Select(row => row.ToDomain())];
    }

    public async Task<bool> Rename(Caller caller, Guid id, string title, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var request = RestRequest.Call(
            "rename_conversation", new RenameArguments(Owner(caller), id, title, now.AsStored()), RestJson.Plain.RenameArguments).Repeatable();
        return (await api.Send(caller, request, cancellationToken)).Read(RestJson.Default.Int64) == 1;
    }

    /// <summary>Not repeatable: a second attempt would find nothing to delete and tell so.</summary>
    public async Task<bool> Delete(Caller caller, Guid id, CancellationToken cancellationToken)
    {
        var request = RestRequest.Delete(Conversations).Where("owner", Owner(caller)).Where("id", id).Count();
        return (await api.Send(caller, request, cancellationToken)).Total == 1;
    }

    public async Task<IReadOnlyList<FoundMessage>> Search(Caller caller, string text, int limit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var words = SearchWords.In(text);
        if (words.Length == 0)
        {
            return [];
        }

        var rows = await api.ReadAll(
            caller, limit,
            (last, left) => RestRequest.Call("search_messages", new SearchArguments(Owner(caller), words, last?.Seq, left), RestJson.Plain.SearchArguments).Repeatable(),
            RestJson.Default.FoundRowArray, cancellationToken);
        return [.. rows.Select(row => new FoundMessage(row.ToDomain(), row.Title))];
    }

    private static Guid Owner(Caller caller) => StoredOwner.IdOf(caller.Owner);

    private static Message AsStored(Message message, Guid conversation) =>
        message with { ConversationId = conversation, CreatedAt = message.CreatedAt.AsStored() };

    private async Task<ConversationRow?> FindRow(Caller caller, Guid id, CancellationToken cancellationToken)
    {
        var request = RestRequest.Read(Conversations).Where("owner", Owner(caller)).Where("id", id).Select(ConversationRow.Columns);
        return (await api.Send(caller, request, cancellationToken)).Read(RestJson.Default.ConversationRowArray).FirstOrDefault();
    }

    /// <summary>Before all others when there is no such message.</summary>
    private async Task<long> FindSeq(Caller caller, Guid conversation, Guid id, CancellationToken cancellationToken)
    {
        var request = RestRequest.Read(Messages).Where("owner", Owner(caller)).Where("conversation_id", conversation).Where("id", id).Select("seq");
        return (await api.Send(caller, request, cancellationToken)).Read(RestJson.Default.SeqRowArray).FirstOrDefault()?.Seq ?? -1;
    }
}
