using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Domain.Common;
using FluentValidation;
using MediatR;

namespace Codette.Application.Chat;

/// <summary>Reads the caller's messages of all conversations, newest first.</summary>
/// <param name="Caller">Who asks.</param>
/// <param name="Before">The id of the message to go on after, or null for the newest.</param>
/// <param name="Limit">1 to 1,000.</param>
public sealed record GetHistory(Caller Caller, Guid? Before, int Limit) : IQuery<HistoryPage>;

internal sealed class GetHistoryValidator : AbstractValidator<GetHistory>
{
    public GetHistoryValidator() => RuleFor(request => request.Limit).IsPageSize();
}

internal sealed class GetHistoryHandler(IConversationStore conversations) : IRequestHandler<GetHistory, Result<HistoryPage>>
{
    public Task<Result<HistoryPage>> Handle(GetHistory request, CancellationToken cancellationToken) =>
        conversations.ReadHistory(request.Caller, request.Before, request.Limit, cancellationToken);
}
