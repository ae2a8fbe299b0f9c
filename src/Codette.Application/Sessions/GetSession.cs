using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using MediatR;

namespace Codette.Application.Sessions;

/// <summary>Reads a session; one that nobody stored yet is empty, with version 0.</summary>
public sealed record GetSession(Caller Caller, SessionId Id) : IQuery<StudioSession>;

internal sealed class GetSessionHandler(ISessionStore sessions, TimeProvider time) : IRequestHandler<GetSession, Result<StudioSession>>
{
    public async Task<Result<StudioSession>> Handle(GetSession request, CancellationToken cancellationToken) =>
        await sessions.Find(request.Caller, request.Id, cancellationToken)
        ?? StudioSession.New(request.Id, time.GetUtcNow());
}
