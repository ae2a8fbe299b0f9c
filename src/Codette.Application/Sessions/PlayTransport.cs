using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Sessions;

/// <summary>Starts or continues playback.</summary>
public sealed record PlayTransport(Caller Caller, SessionId Session) : ICommand<TransportReading>;

internal sealed class PlayTransportHandler(TransportChanges transports) : IRequestHandler<PlayTransport, Result<TransportReading>>
{
    public Task<Result<TransportReading>> Handle(PlayTransport request, CancellationToken cancellationToken) =>
        transports.Change(request.Caller, request.Session, (transport, now) => transport.Play(now), cancellationToken);
}
