using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Application.Realtime;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using MediatR;

namespace Codette.Application.Sessions;

/// <summary>Stores a session whole, and brings its transport to its tempo and time signature.</summary>
/// <param name="Caller">Who asks.</param>
/// <param name="Session">Its version is the one that was read: 0 for a new one.</param>
public sealed record SaveSession(Caller Caller, StudioSession Session) : ICommand<StudioSession>;

internal sealed class SaveSessionHandler(ISessionStore sessions, TransportChanges transports, IRealtimeBus bus, TimeProvider time)
    : IRequestHandler<SaveSession, Result<StudioSession>>
{
    public async Task<Result<StudioSession>> Handle(SaveSession request, CancellationToken cancellationToken)
    {
        var (caller, session) = request;
        if (!session.Checked().TryGet(out var sound, out var fault))
        {
            return fault;
        }

        var saved = await sessions.Save(caller, sound with { UpdatedAt = time.GetUtcNow() }, cancellationToken);
        if (!saved.TryGet(out var stored, out var refused))
        {
            return refused;
        }

        bus.Publish(new RealtimeEvent.SessionChanged(caller.Owner, stored.Id, stored));
        var followed = await transports.Follow(caller, stored, cancellationToken);
        return followed.Map(_ => stored);
    }
}
