using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Sessions;

/// <summary>Stops playback and returns to the start.</summary>
public sealed record StopTransport(Caller Caller, SessionId Session) : ICommand<TransportReading>;

internal sealed class StopTransportHandler(TransportChanges transports) : IRequestHandler<StopTransport, Result<TransportReading>>
{
    public Task<Result<TransportReading>> Handle(StopTransport request, CancellationToken cancellationToken) =>
        transports.Change(request.Caller, request.Session, (transport, now) => transport.Stop(now), cancellationToken);
}
