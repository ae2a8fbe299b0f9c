using Codette.Domain.Chat;

namespace Codette.Infrastructure.Sqlite.Chat;

/// <summary>A message as its row holds it; the columns come from a table named <c>m</c>.</summary>
internal sealed record MessageRow(
    string Id, string ConversationId, string Role, string Text, string? Perspective, string? Source, double? Confidence,
    string? Citations, long CreatedAt)
{
    public const string Columns = """
        m.id, m.conversation_id as ConversationId, m.role, m.text, m.perspective, m.source, m.confidence, m.citations, m.created_at as CreatedAt
        """;

    public const string User = "user";
    public const string Assistant = "assistant";

    public Message ToDomain() => new(
        Guid.Parse(Id),
        Guid.Parse(ConversationId),
        Role == User ? MessageRole.User : MessageRole.Assistant,
        Text,
        Perspective,
        Source,
        Confidence,
        Citations is null ? [] : Citations.Split('\n'),
        SqliteTime.FromMicroseconds(CreatedAt));
}
