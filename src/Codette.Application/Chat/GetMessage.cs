using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Domain.Chat;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Chat;


/// <summary>Reads one message.</summary>
public sealed record GetMessage(Caller Caller, Guid Id) : IQuery<Message>;

internal sealed class GetMessageHandler(IConversationStore conversations) : IRequestHandler<GetMessage, Result<Message>>
{
    public async Task<Result<Message>> Handle(GetMessage request, CancellationToken cancellationToken) =>
        await conversations.FindMessage(request.Caller, request.Id, cancellationToken) is { } message
            ? message
            : ChatErrors.MessageNotFound;
}
