using System.Collections.Concurrent;
using Codette.Application.Chat;
using Codette.Application.Identity;
using Codette.Application.Knowledge;
using Codette.Application.Sessions;
using Codette.Domain.Chat;
using Codette.Domain.Common;
using Codette.Domain.Knowledge;
using Codette.Domain.Sessions;

namespace Codette.WebApi.Tests.Realtime;

/// <summary>Sessions in memory, which can be told to fail.</summary>
internal sealed class MemorySessionStore : ISessionStore
{
    private readonly ConcurrentDictionary<(OwnerId, SessionId), StudioSession> _sessions = new();

    /// <summary>Thrown by every method while it is set.</summary>
    public Exception? Failure { get; set; }

    public Task<StudioSession?> Find(Caller caller, SessionId id, CancellationToken cancellationToken)
    {
        ThrowIfFailing();
        return Task.FromResult(_sessions.GetValueOrDefault((caller.Owner, id)));
    }

    public Task<IReadOnlyList<StudioSession>> List(Caller caller, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<Result<StudioSession>> Save(Caller caller, StudioSession session, CancellationToken cancellationToken)
    {
        ThrowIfFailing();
        lock (_sessions)
        {
            var key = (caller.Owner, session.Id);
            if ((_sessions.GetValueOrDefault(key)?.Version ?? 0) != session.Version)
            {
                return Task.FromResult(Result<StudioSession>.Fail(SessionErrors.Changed));
            }

            return Task.FromResult(Result<StudioSession>.Ok(_sessions[key] = session with { Version = session.Version + 1 }));
        }
    }

    public Task<bool> Delete(Caller caller, SessionId id, CancellationToken cancellationToken) =>
        Task.FromResult(_sessions.TryRemove((caller.Owner, id), out _));

    private void ThrowIfFailing()
    {
        if (Failure is { } failure)
        {
            throw failure;
        }
    }
}

/// <summary>As much of a conversation store as sending a message needs.</summary>
internal sealed class MemoryConversationStore : IConversationStore
{
    public Task<ConversationTail?> FindTail(Caller caller, ConversationChoice choice, int turns, CancellationToken cancellationToken) =>
        Task.FromResult<ConversationTail?>(null);

    public Task<Result<StoredTurn>> AppendTurn(Caller caller, NewTurn turn, CancellationToken cancellationToken)
    {
        var (question, answer) = turn.Turn;
        var id = turn.Choice.Id ?? turn.NewConversationId;
        return Task.FromResult(Result<StoredTurn>.Ok(new(
            new Turn(question with { ConversationId = id }, answer with { ConversationId = id }), Repeated: false)));
    }

    public Task<Result<HistoryPage>> ReadHistory(Caller caller, Guid? before, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<Message?> FindMessage(Caller caller, Guid id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Result<IReadOnlyList<Conversation>>> List(Caller caller, Guid? before, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<Conversation?> Find(Caller caller, Guid id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<Message>> ReadMessages(Caller caller, Guid id, Guid? after, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<bool> Rename(Caller caller, Guid id, string title, DateTimeOffset now, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<bool> Delete(Caller caller, Guid id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<FoundMessage>> Search(Caller caller, string text, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}

/// <summary>A knowledge base that knows nothing.</summary>
internal sealed class EmptyKnowledgeStore : IKnowledgeStore
{
    public Task<IReadOnlyList<KnowledgeEntry>> ReadAll(Caller caller, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<KnowledgeEntry>>([]);
}
