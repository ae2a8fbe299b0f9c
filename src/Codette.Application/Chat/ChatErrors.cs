using Codette.Domain.Common;

namespace Codette.Application.Chat;

/// <summary>The feature's expected failures, named once for handlers and stores.</summary>
public static class ChatErrors
{
    public static Error ConversationNotFound { get; } =
        Error.NotFound("conversation_not_found", "There is no such conversation.");

    public static Error MessageNotFound { get; } = Error.NotFound("message_not_found", "There is no such message.");

    public static Error KeyReused { get; } =
        Error.Conflict("idempotency_key_reused", "This Idempotency-Key was used with another message; take a new one.");
}
