using Codette.Application.Identity;
using Codette.Domain.Chat;
using Codette.Domain.Common;

namespace Codette.Application.Chat;

/// <summary>
/// Keeps conversations. Promises, held by one contract suite for every adapter: each method is atomic; what it acknowledged
/// survives the end of the process; a caller sees and touches only rows of their owner, for whom others' rows do not exist;
/// messages come back with every field as it was stored, times to the microsecond; the order of messages is the order in
/// which their turns were stored, a question before its answer.
/// </summary>
/// <exception cref="Common.StorageUnavailableException">Thrown by every method when the storage cannot work now.</exception>
/// <exception cref="Common.StorageRefusedException">Thrown when its own rules bar the caller, or it cannot keep a text.</exception>
public interface IConversationStore
{
    /// <summary>
    /// The last turns, newest first, of the conversation that <see cref="AppendTurn"/> would continue for the same choice.
    /// Null when it would start one, or when the named one does not exist.
    /// </summary>
    Task<ConversationTail?> FindTail(Caller caller, ConversationChoice choice, int turns, CancellationToken cancellationToken);

    /// <summary>
    /// Stores a question, its answer and the key together. A key that this owner used before stores nothing and gives
    /// the first turn again with <see cref="StoredTurn.Repeated"/>. Two turns that both continue the current conversation,
    /// however close, end in the same one. Errors: <c>conversation_not_found</c>, and <c>idempotency_key_reused</c> when
    /// the key came with another question.
    /// </summary>
    Task<Result<StoredTurn>> AppendTurn(Caller caller, NewTurn turn, CancellationToken cancellationToken);

    /// <summary>All messages of the owner, newest first, older than <paramref name="before"/>. Error: <c>message_not_found</c>.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="before">A message's id, or null for the newest.</param>
    /// <param name="limit">1 to 1,000.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Result<HistoryPage>> ReadHistory(Caller caller, Guid? before, int limit, CancellationToken cancellationToken);

    /// <summary>One message, or null.</summary>
    Task<Message?> FindMessage(Caller caller, Guid id, CancellationToken cancellationToken);

    /// <summary>Conversations, the last touched first, ties by id descending; those after <paramref name="before"/> in that order. Error: <c>conversation_not_found</c>.</summary>
    Task<Result<IReadOnlyList<Conversation>>> List(Caller caller, Guid? before, int limit, CancellationToken cancellationToken);

    /// <summary>One conversation, or null.</summary>
    Task<Conversation?> Find(Caller caller, Guid id, CancellationToken cancellationToken);

    /// <summary>Its messages, oldest first, those after <paramref name="after"/>; empty when there is no such conversation.</summary>
    Task<IReadOnlyList<Message>> ReadMessages(Caller caller, Guid id, Guid? after, int limit, CancellationToken cancellationToken);

    /// <summary>Renames and touches it; false when there is no such conversation.</summary>
    Task<bool> Rename(Caller caller, Guid id, string title, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Deletes it and its messages; false when there is no such conversation.</summary>
    Task<bool> Delete(Caller caller, Guid id, CancellationToken cancellationToken);

    /// <summary>
    /// Messages that hold every word of <paramref name="text"/>, whatever its case and accents, at the start of a word;
    /// newest first. Signs in the text are never operators.
    /// </summary>
    Task<IReadOnlyList<FoundMessage>> Search(Caller caller, string text, int limit, CancellationToken cancellationToken);
}

/// <summary>Which conversation a turn goes to.</summary>
/// <param name="Id">The named one, or null for the current one: the last touched, if that was not before <paramref name="ActiveSince"/>.</param>
/// <param name="ActiveSince">The start of the time in which a conversation counts as current.</param>
public sealed record ConversationChoice(Guid? Id, DateTimeOffset ActiveSince);

/// <summary>The end of a conversation: its last turns, newest first.</summary>
public sealed record ConversationTail(Guid ConversationId, IReadOnlyList<EarlierTurn> Turns);

/// <summary>A turn to store.</summary>
/// <param name="Choice">Where it goes.</param>
/// <param name="NewConversationId">The id and</param>
/// <param name="NewTitle">title of the conversation to start when there is no current one.</param>
/// <param name="Turn">Its messages; their conversation ids are set by the store.</param>
/// <param name="IdempotencyKey">1 to 200 characters that name this request among the owner's, or null.</param>
public sealed record NewTurn(ConversationChoice Choice, Guid NewConversationId, string NewTitle, Turn Turn, string? IdempotencyKey);

/// <summary>A turn as it stands in the store.</summary>
/// <param name="Turn">The messages, with their conversation's id.</param>
/// <param name="Repeated">True when it was stored by an earlier request with the same key.</param>
public sealed record StoredTurn(Turn Turn, bool Repeated);

/// <summary>A page of messages, newest first.</summary>
/// <param name="Messages">The page.</param>
/// <param name="HasMore">True when there are older ones.</param>
/// <param name="Total">All messages of the owner.</param>
public sealed record HistoryPage(IReadOnlyList<Message> Messages, bool HasMore, long Total);

/// <summary>A message that a search found, with its conversation's title.</summary>
public sealed record FoundMessage(Message Message, string ConversationTitle);
