using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Sessions;

/// <summary>Holds playback where it is.</summary>
public sealed record PauseTransport(Caller Caller, SessionId Session) : ICommand<TransportReading>;

internal sealed class PauseTransportHandler(TransportChanges transports) : IRequestHandler<PauseTransport, Result<TransportReading>>
{
    public Task<Result<TransportReading>> Handle(PauseTransport request, CancellationToken cancellationToken) =>
        transports.Change(request.Caller, request.Session, (transport, now) => transport.Pause(now), cancellationToken);
}
