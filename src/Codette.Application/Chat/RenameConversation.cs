using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Domain.Chat;
using Codette.Domain.Common;
using FluentValidation;
using MediatR;

namespace Codette.Application.Chat;

/// <summary>Gives a conversation another title of 1 to 120 characters.</summary>
public sealed record RenameConversation(Caller Caller, Guid Id, string Title) : ICommand<Conversation>;

internal sealed class RenameConversationValidator : AbstractValidator<RenameConversation>
{
    public RenameConversationValidator() => RuleFor(request => request.Title)
        .Must(title => !string.IsNullOrWhiteSpace(title) && title.Trim().Length <= Conversation.MaxTitle)
        .WithErrorCode("title_invalid").WithMessage("A title has 1 to 120 characters.");
}

internal sealed class RenameConversationHandler(IConversationStore conversations, TimeProvider time)
    : IRequestHandler<RenameConversation, Result<Conversation>>
{
    public async Task<Result<Conversation>> Handle(RenameConversation request, CancellationToken cancellationToken)
    {
        var renamed = await conversations.Rename(
            request.Caller, request.Id, request.Title.Trim(), time.GetUtcNow(), cancellationToken);
        return renamed && await conversations.Find(request.Caller, request.Id, cancellationToken) is { } conversation
            ? conversation
            : ChatErrors.ConversationNotFound;
    }
}
