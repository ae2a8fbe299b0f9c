using Codette.Domain.Chat;
using Codette.Domain.Common;
using Codette.Infrastructure.Documents;

namespace Codette.Infrastructure.SupabaseRest.Chat;

/// <summary>The arguments of <c>append_turn</c>, in its order.</summary>
internal sealed record AppendTurnArguments(
    Guid POwner, Guid? PConversation, DateTimeOffset PActiveSince, Guid PNewConversation, string PTitle, string? PKey,
    Guid PQuestionId, string PQuestion, string? PQuestionPerspective, DateTimeOffset PAskedAt, string[] PQuestionWords,
    Guid PAnswerId, string PAnswer, string? PAnswerPerspective, DateTimeOffset PAnsweredAt, string[] PAnswerWords,
    string? PSource, double? PConfidence, string[] PCitations);

internal sealed record AppendedRow(
    string Outcome, Guid? ConversationId, Guid? Id, string? Role, string? Text, string? Perspective, string? Source, double? Confidence,
    string[]? Citations, DateTimeOffset? CreatedAt)
{
    public Message ToDomain() => new MessageRow(
        0, Id!.Value, ConversationId!.Value, Role!, Text!, Perspective, Source, Confidence, Citations!, CreatedAt!.Value).ToDomain();
}

internal sealed record TailArguments(Guid POwner, Guid? PConversation, DateTimeOffset PActiveSince, int PLimit);

internal sealed record TailRow(Guid ConversationId, string? Question, string[] Citations);

internal sealed record HistoryArguments(Guid POwner, Guid? PBefore, int PLimit);

/// <summary>Without a message when there is none to tell.</summary>
internal sealed record HistoryRow(
    long Total, bool Known, Guid? Id, Guid? ConversationId, string? Role, string? Text, string? Perspective, string? Source,
    double? Confidence, string[]? Citations, DateTimeOffset? CreatedAt)
{
    public Message ToDomain() => new MessageRow(
        0, Id!.Value, ConversationId!.Value, Role!, Text!, Perspective, Source, Confidence, Citations!, CreatedAt!.Value).ToDomain();
}

internal sealed record SearchArguments(Guid POwner, string[] PWords, long? PBefore, int PLimit);

internal sealed record FoundRow(
    long Seq, Guid Id, Guid ConversationId, string Role, string Text, string? Perspective, string? Source, double? Confidence,
    string[] Citations, DateTimeOffset CreatedAt, string Title)
{
    public Message ToDomain() =>
        new MessageRow(Seq, Id, ConversationId, Role, Text, Perspective, Source, Confidence, Citations, CreatedAt).ToDomain();
}

internal sealed record MessageRow(
    long Seq, Guid Id, Guid ConversationId, string Role, string Text, string? Perspective, string? Source, double? Confidence,
    string[] Citations, DateTimeOffset CreatedAt)
{
    public const string Columns = "seq,id,conversation_id,role,text,perspective,source,confidence,citations,created_at";

    public Message ToDomain() => new(
        Id, ConversationId, Role == "user" ? MessageRole.User : MessageRole.Assistant, Text, Perspective, Source, Confidence, Citations,
        CreatedAt.AsStored());
}

internal sealed record SeqRow(long Seq);

internal sealed record ConversationRow(Guid Id, string Title, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, int MessageCount)
{
    public const string Columns = "id,title,created_at,updated_at,message_count";

    public Conversation ToDomain(OwnerId owner) => new(Id, owner, Title, CreatedAt.AsStored(), UpdatedAt.AsStored(), MessageCount);
}

internal sealed record RenameArguments(Guid POwner, Guid PId, string PTitle, DateTimeOffset PNow);
