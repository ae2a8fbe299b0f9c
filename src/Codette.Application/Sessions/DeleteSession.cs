using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Application.Realtime;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Sessions;

/// <summary>Deletes a stored session; its transport stops.</summary>
public sealed record DeleteSession(Caller Caller, SessionId Id) : ICommand<Done>;

internal sealed class DeleteSessionHandler(ISessionStore sessions, TransportChanges transports, IRealtimeBus bus)
    : IRequestHandler<DeleteSession, Result<Done>>
{
    public async Task<Result<Done>> Handle(DeleteSession request, CancellationToken cancellationToken)
    {
        if (!await sessions.Delete(request.Caller, request.Id, cancellationToken))
        {
            return SessionErrors.NotFound;
        }

        bus.Publish(new RealtimeEvent.SessionChanged(request.Caller.Owner, request.Id, null));
        var stopped = await transports.Change(request.Caller, request.Id, (transport, now) => transport.Stop(now), cancellationToken);
        return stopped.Map(_ => Done.Value);
    }
}
