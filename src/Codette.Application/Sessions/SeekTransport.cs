using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Sessions;

/// <summary>Moves the playhead to a second from 0 to 1,000,000, playing or not.</summary>
public sealed record SeekTransport(Caller Caller, SessionId Session, double Seconds) : ICommand<TransportReading>;

internal sealed class SeekTransportHandler(TransportChanges transports) : IRequestHandler<SeekTransport, Result<TransportReading>>
{
    public Task<Result<TransportReading>> Handle(SeekTransport request, CancellationToken cancellationToken) =>
        transports.Change(request.Caller, request.Session, (transport, now) => transport.Seek(request.Seconds, now), cancellationToken);
}
