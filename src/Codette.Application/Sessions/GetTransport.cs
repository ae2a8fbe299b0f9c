using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Sessions;

/// <summary>Reads where a session's transport is now.</summary>
public sealed record GetTransport(Caller Caller, SessionId Session) : IQuery<TransportReading>;

internal sealed class GetTransportHandler(TransportChanges transports) : IRequestHandler<GetTransport, Result<TransportReading>>
{
    public async Task<Result<TransportReading>> Handle(GetTransport request, CancellationToken cancellationToken) =>
        await transports.Read(request.Caller, request.Session, cancellationToken);
}
