using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.Domain.Sessions.Edits;

namespace Codette.Application.Realtime;

/// <summary>
/// Carries what happened to whoever shows it. Promises: events of one session arrive in the order of their publication;
/// an event is published after what it tells was stored; a subscriber that throws harms neither publisher nor the others.
/// </summary>
public interface IRealtimeBus
{
    /// <summary>Hands the event to every subscriber before it returns. Never blocks on a subscriber's input or output.</summary>
    void Publish(RealtimeEvent happened);

    /// <summary>Hears every event from now on, until the returned registration is disposed. The handler must not block.</summary>
    IDisposable Subscribe(Action<RealtimeEvent> handler);
}

/// <summary>Something that happened in an owner's session.</summary>
public abstract record RealtimeEvent(OwnerId Owner, SessionId Session)
{
    /// <summary>The transport changed; <paramref name="Transport"/> is its newest state.</summary>
    public sealed record TransportChanged(OwnerId Owner, SessionId Session, Transport Transport) : RealtimeEvent(Owner, Session);

    /// <summary>The stored session changed; null when it was deleted.</summary>
    public sealed record SessionChanged(OwnerId Owner, SessionId Session, StudioSession? State) : RealtimeEvent(Owner, Session);

    /// <summary>
    /// The stored session changed by the batch <paramref name="Seq"/> of <paramref name="Client"/>; this is told instead of
    /// <see cref="SessionChanged"/>. <paramref name="Edits"/> are those that were applied, in order.
    /// </summary>
    public sealed record SessionEdited(
        OwnerId Owner, SessionId Session, StudioSession State, string Client, long Seq, IReadOnlyList<SessionEdit> Edits)
        : RealtimeEvent(Owner, Session);

    /// <summary>New suggestions were offered, or one changed its state.</summary>
    public sealed record SuggestionsChanged(OwnerId Owner, SessionId Session, IReadOnlyList<Domain.Suggestions.Suggestion> Suggestions)
        : RealtimeEvent(Owner, Session);
}
