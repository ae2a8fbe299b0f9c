using System.Collections.Concurrent;
using Codette.Application.Common;
using Codette.Application.Feedback;
using Codette.Application.Identity;
using Codette.Application.Knowledge;
using Codette.Application.Realtime;
using Codette.Application.Sessions;
using Codette.Application.Suggestions;
using Codette.Domain.Common;
using Codette.Domain.Knowledge;
using Codette.Domain.Sessions;
using Codette.Domain.Suggestions;
using GivenFeedback = Codette.Application.Feedback.Feedback;

namespace Codette.WebApi.Tests.Doubles;

/// <summary>Two names stand for broken infrastructure and for a bug.</summary>
internal sealed class MemorySessions : ISessionStore
{
    public const string Away = "storage-away";
    public const string Bug = "bug";

    private readonly Lock _gate = new();
    private readonly Dictionary<SessionId, StudioSession> _sessions = [];

    public Task<StudioSession?> Find(Caller caller, SessionId id, CancellationToken cancellationToken)
    {
        if (id.Value is Away)
        {
            throw new StorageUnavailableException("storage_locked", "The database is locked.");
        }

        if (id.Value is Bug)
        {
            throw new InvalidOperationException("Nobody outside may read this.");
        }

        lock (_gate)
        {
            return Task.FromResult(_sessions.GetValueOrDefault(id));
        }
    }

    public Task<IReadOnlyList<StudioSession>> List(Caller caller, int limit, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<StudioSession>>([.. _sessions.Values.OrderByDescending(each => each.UpdatedAt).Take(limit)]);
        }
    }

    public Task<Result<StudioSession>> Save(Caller caller, StudioSession session, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if ((_sessions.GetValueOrDefault(session.Id)?.Version ?? 0) != session.Version)
            {
                return Task.FromResult<Result<StudioSession>>(SessionErrors.Changed);
            }

            return Task.FromResult<Result<StudioSession>>(_sessions[session.Id] = session with { Version = session.Version + 1 });
        }
    }

    public Task<bool> Delete(Caller caller, SessionId id, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(_sessions.Remove(id));
        }
    }
}

internal sealed class MemoryTransports : ITransportStore
{
    private readonly ConcurrentDictionary<SessionId, Transport> _transports = new();

    public ValueTask<Transport?> Find(Caller caller, SessionId session, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_transports.GetValueOrDefault(session));

    public ValueTask<Result<bool>> Replace(
        Caller caller, SessionId session, Transport? known, Transport changed, CancellationToken cancellationToken) =>
        ValueTask.FromResult<Result<bool>>(known is null
            ? _transports.TryAdd(session, changed)
            : _transports.TryUpdate(session, changed, known));
}

internal sealed class MemorySuggestions : ISuggestionStore
{
    private readonly ConcurrentDictionary<Guid, Suggestion> _suggestions = new();

    public Task<IReadOnlyList<Suggestion>> Offer(Caller caller, IReadOnlyList<Suggestion> suggestions, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Suggestion>>([.. suggestions.Select(each => _suggestions.GetOrAdd(each.Id, each))]);

    public Task<Suggestion?> Find(Caller caller, Guid id, CancellationToken cancellationToken) =>
        Task.FromResult(_suggestions.GetValueOrDefault(id));

    public Task<Result<IReadOnlyList<Suggestion>>> List(
        Caller caller, SessionId? session, SuggestionState? state, Guid? before, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(Result<IReadOnlyList<Suggestion>>.Ok([.. _suggestions.Values
            .Where(each => (session is null || each.Session == session) && (state is null || each.State == state))
            .OrderByDescending(each => each.ChangedAt).Take(limit)]));

    public Task<Result<StudioSession?>> Save(Caller caller, Suggestion changed, StudioSession? session, CancellationToken cancellationToken)
    {
        _suggestions[changed.Id] = changed;
        return Task.FromResult(Result<StudioSession?>.Ok(session));
    }
}

internal sealed class MemoryKnowledge : IKnowledgeStore
{
    public Task<IReadOnlyList<KnowledgeEntry>> ReadAll(Caller caller, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<KnowledgeEntry>>(
        [
            new("streaming-loudness-choice", "mastering", "mastering", "Loudness", "Check at -14 LUFS.",
                [new ValueRange("playback", -14, -14, "LUFS")], ["loudness"], [], "beginner", "none"),
        ]);
}

internal sealed class MemoryFeedback : IFeedbackStore
{
    private readonly ConcurrentDictionary<(string, string), GivenFeedback> _given = new();

    public Task Add(Caller caller, GivenFeedback feedback, CancellationToken cancellationToken)
    {
        _given[(feedback.UserId, feedback.ResponseId)] = feedback;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<FeedbackGroup>> Aggregate(Caller caller, string? userId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FeedbackGroup>>([.. _given.Values.Where(each => userId is null || each.UserId == userId)
            .GroupBy(each => (each.Perspective, each.Category, each.Rating))
            .Select(each => new FeedbackGroup(each.Key.Perspective, each.Key.Category, each.Key.Rating, each.Count()))]);

    public Task<long> CountUsers(Caller caller, CancellationToken cancellationToken) =>
        Task.FromResult<long>(_given.Values.Select(each => each.UserId).Distinct().Count());
}

internal sealed class MemoryBus : IRealtimeBus
{
    private readonly ConcurrentDictionary<object, Action<RealtimeEvent>> _handlers = new();

    public void Publish(RealtimeEvent happened)
    {
        foreach (var handler in _handlers.Values)
        {
            handler(happened);
        }
    }

    public IDisposable Subscribe(Action<RealtimeEvent> handler)
    {
        var registration = new Registration(_handlers);
        _handlers[registration] = handler;
        return registration;
    }

    private sealed class Registration(ConcurrentDictionary<object, Action<RealtimeEvent>> handlers) : IDisposable
    {
        public void Dispose() => handlers.TryRemove(this, out _);
    }
}
