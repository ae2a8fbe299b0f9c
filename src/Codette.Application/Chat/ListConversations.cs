using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Domain.Chat;
using Codette.Domain.Common;
using FluentValidation;
using MediatR;

namespace Codette.Application.Chat;

/// <summary>Lists the caller's conversations, the last touched first.</summary>
/// <param name="Caller">Who asks.</param>
/// <param name="Before">The id of the conversation to go on after, or null for the first page.</param>
/// <param name="Limit">1 to 1,000.</param>
public sealed record ListConversations(Caller Caller, Guid? Before, int Limit) : IQuery<IReadOnlyList<Conversation>>;

internal sealed class ListConversationsValidator : AbstractValidator<ListConversations>
{
    public ListConversationsValidator() => RuleFor(request => request.Limit).IsPageSize();
}

internal sealed class ListConversationsHandler(IConversationStore conversations)
    : IRequestHandler<ListConversations, Result<IReadOnlyList<Conversation>>>
{
    public Task<Result<IReadOnlyList<Conversation>>> Handle(ListConversations request, CancellationToken cancellationToken) =>
        conversations.List(request.Caller, request.Before, request.Limit, cancellationToken);
}
