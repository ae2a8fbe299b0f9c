using Codette.Application.Identity;
using Codette.Application.Realtime;
using Codette.Domain.Common;
using Codette.Domain.Sessions;

namespace Codette.Application.Sessions;

/// <summary>Changes a session's transport in one step that either wins or tries again, and tells everybody.</summary>
internal sealed class TransportChanges(ITransportStore transports, ISessionStore sessions, IRealtimeBus bus, TimeProvider time)
{
    /// <summary>A change that cannot fail.</summary>
    public Task<Result<TransportReading>> Change(
        Caller caller, SessionId session, Func<Transport, TimeSpan, Transport> change, CancellationToken cancellationToken) =>
        Change(caller, session, (transport, now) => Result<Transport>.Ok(change(transport, now)), cancellationToken);

    /// <summary>A change that leaves the transport as it is tells nobody.</summary>
    public async Task<Result<TransportReading>> Change(
        Caller caller, SessionId session, Func<Transport, TimeSpan, Result<Transport>> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var known = await transports.Find(caller, session, cancellationToken);
            var current = known ?? await Initial(caller, session, cancellationToken);
            if (!change(current, time.Monotonic()).TryGet(out var changed, out var refused))
            {
                return refused;
            }

            if (ReferenceEquals(changed, current))
            {
                return TransportReading.Of(session, current, time);
            }

            if (!(await transports.Replace(caller, session, known, changed, cancellationToken)).TryGet(out var won, out var full))
            {
                return full;
            }

            if (won)
            {
                bus.Publish(new RealtimeEvent.TransportChanged(caller.Owner, session, changed));
                return TransportReading.Of(session, changed, time);
            }
        }
    }

    /// <summary>Brings the transport to the tempo and the time signature of the session that was stored.</summary>
    public Task<Result<TransportReading>> Follow(Caller caller, StudioSession stored, CancellationToken cancellationToken) =>
        Change(
            caller,
            stored.Id,
            (transport, now) => transport.WithTempo(stored.Tempo, now).WithTimeSignature(stored.TimeSignature, now),
            cancellationToken);

    public async ValueTask<TransportReading> Read(Caller caller, SessionId session, CancellationToken cancellationToken) =>
        TransportReading.Of(
            session,
            await transports.Find(caller, session, cancellationToken) ?? await Initial(caller, session, cancellationToken),
            time);

    private async ValueTask<Transport> Initial(Caller caller, SessionId session, CancellationToken cancellationToken) =>
        await sessions.Find(caller, session, cancellationToken) is { } stored ? Transport.For(stored) : Transport.Initial;
}
