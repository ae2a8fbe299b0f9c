using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Domain.Chat;
using Codette.Domain.Common;
using FluentValidation;
using MediatR;

namespace Codette.Application.Chat;

/// <summary>Reads a conversation and a page of its messages, oldest first.</summary>
/// <param name="Caller">Who asks.</param>
/// <param name="Id">Which one.</param>
/// <param name="After">The id of the message to go on after, or null for the first page.</param>
/// <param name="Limit">1 to 1,000.</param>
public sealed record GetConversation(Caller Caller, Guid Id, Guid? After, int Limit) : IQuery<ConversationPage>;

/// <summary>A conversation and some of its messages.</summary>
public sealed record ConversationPage(Conversation Conversation, IReadOnlyList<Message> Messages);

internal sealed class GetConversationValidator : AbstractValidator<GetConversation>
{
    public GetConversationValidator() => RuleFor(request => request.Limit).IsPageSize();
}

internal sealed class GetConversationHandler(IConversationStore conversations)
    : IRequestHandler<GetConversation, Result<ConversationPage>>
{
    public async Task<Result<ConversationPage>> Handle(GetConversation request, CancellationToken cancellationToken)
    {
        if (await conversations.Find(request.Caller, request.Id, cancellationToken) is not { } conversation)
        {
            return ChatErrors.ConversationNotFound;
        }

        var messages = await conversations.ReadMessages(
            request.Caller, request.Id, request.After, request.Limit, cancellationToken);
        return new ConversationPage(conversation, messages);
    }
}
