using Codette.Domain.Common;
using Codette.Domain.Sessions;

namespace Codette.Application.Sessions;

/// <summary>A transport as read at one moment.</summary>
/// <param name="Session">Whose transport it is.</param>
/// <param name="Transport">Its state.</param>
/// <param name="Position">Where it is at <paramref name="At"/>.</param>
/// <param name="At">The wall clock's time of the reading.</param>
public sealed record TransportReading(SessionId Session, Transport Transport, TransportPosition Position, DateTimeOffset At)
{
    public static TransportReading Of(SessionId session, Transport transport, TimeProvider time) =>
        new(session, transport, transport.PositionAt(time.Monotonic()), time.GetUtcNow());
}

/// <summary>The monotonic clock that transports are anchored to.</summary>
public static class MonotonicTime
{
    /// <summary>The time since a fixed point of this process; it never goes back, whatever happens to the wall clock.</summary>
    public static TimeSpan Monotonic(this TimeProvider time) => time.GetElapsedTime(0, time.GetTimestamp());
}
