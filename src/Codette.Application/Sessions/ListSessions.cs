using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using FluentValidation;
using MediatR;

namespace Codette.Application.Sessions;

/// <summary>Lists the caller's stored sessions, the last changed first.</summary>
public sealed record ListSessions(Caller Caller, int Limit) : IQuery<IReadOnlyList<StudioSession>>;

internal sealed class ListSessionsValidator : AbstractValidator<ListSessions>
{
    public ListSessionsValidator() => RuleFor(request => request.Limit).IsPageSize();
}

internal sealed class ListSessionsHandler(ISessionStore sessions) : IRequestHandler<ListSessions, Result<IReadOnlyList<StudioSession>>>
{
    public async Task<Result<IReadOnlyList<StudioSession>>> Handle(ListSessions request, CancellationToken cancellationToken) =>
        Result<IReadOnlyList<StudioSession>>.Ok(await sessions.List(request.Caller, request.Limit, cancellationToken));
}
