using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Domain.Chat;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Chat;

/// <summary>Reads a whole conversation, however long, for keeping elsewhere.</summary>
public sealed record ExportConversation(Caller Caller, Guid Id) : IQuery<ConversationPage>;

internal sealed class ExportConversationHandler(IConversationStore conversations)
    : IRequestHandler<ExportConversation, Result<ConversationPage>>
{
    public async Task<Result<ConversationPage>> Handle(ExportConversation request, CancellationToken cancellationToken)
    {
        if (await conversations.Find(request.Caller, request.Id, cancellationToken) is not { } conversation)
        {
            return ChatErrors.ConversationNotFound;
        }

        var messages = new List<Message>(conversation.MessageCount);
        while (true)
        {
            var page = await conversations.ReadMessages(
                request.Caller, request.Id, messages.Count == 0 ? null : messages[^1].Id, Limits.LargestPage, cancellationToken);
            messages.AddRange(page);
            if (page.Count < Limits.LargestPage)
            {
                return new ConversationPage(conversation, messages);
            }
        }
    }
}
