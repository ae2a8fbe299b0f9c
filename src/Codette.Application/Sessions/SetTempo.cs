using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Application.Realtime;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using MediatR;

namespace Codette.Application.Sessions;

/// <summary>Sets the tempo of the session and of its transport, 20 to 999 quarter notes a minute.</summary>
public sealed record SetTempo(Caller Caller, SessionId Session, double Bpm) : ICommand<TransportReading>;

internal sealed class SetTempoHandler(ISessionStore sessions, TransportChanges transports, IRealtimeBus bus, TimeProvider time)
    : IRequestHandler<SetTempo, Result<TransportReading>>
{
    public async Task<Result<TransportReading>> Handle(SetTempo request, CancellationToken cancellationToken)
    {
        if (!Tempo.Of(request.Bpm).TryGet(out var tempo, out var refused))
        {
            return refused;
        }

        if (!(await Keep(request, tempo, cancellationToken)).TryGet(out _, out var lost))
        {
            return lost;
        }

        return await transports.Change(
            request.Caller, request.Session, (transport, now) => transport.WithTempo(tempo, now), cancellationToken);
    }

    /// <summary>Tries again while others change the session in between: a tempo does not depend on what they changed.</summary>
    private async Task<Result<StudioSession>> Keep(SetTempo request, Tempo tempo, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var now = time.GetUtcNow();
            var session = await sessions.Find(request.Caller, request.Session, cancellationToken)
                ?? StudioSession.New(request.Session, now);
            if (session.Tempo == tempo)
            {
                return session;
            }

            var saved = await sessions.Save(request.Caller, session with { Tempo = tempo, UpdatedAt = now }, cancellationToken);
            if (saved.IsOk)
            {
                bus.Publish(new RealtimeEvent.SessionChanged(request.Caller.Owner, request.Session, saved.Value));
                return saved;
            }

            if (saved.Error != SessionErrors.Changed)
            {
                return saved;
            }
        }
    }
}
