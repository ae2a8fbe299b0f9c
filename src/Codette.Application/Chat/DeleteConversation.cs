using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Chat;

/// <summary>Deletes a conversation with all its messages.</summary>
public sealed record DeleteConversation(Caller Caller, Guid Id) : ICommand<Done>;

internal sealed class DeleteConversationHandler(IConversationStore conversations)
    : IRequestHandler<DeleteConversation, Result<Done>>
{
    public async Task<Result<Done>> Handle(DeleteConversation request, CancellationToken cancellationToken) =>
        await conversations.Delete(request.Caller, request.Id, cancellationToken)
            ? Done.Value
            : ChatErrors.ConversationNotFound;
}
