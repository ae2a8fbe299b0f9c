namespace Codette.Domain.Chat;

/// <summary>Who speaks.</summary>
public enum MessageRole
{
    User,
    Assistant,
}

/// <summary>One question or answer.</summary>
/// <param name="Id">Time-ordered.</param>
/// <param name="ConversationId">The thread it belongs to.</param>
/// <param name="Role">Who speaks.</param>
/// <param name="Text">1 to 16,000 characters of plain text.</param>
/// <param name="Perspective">The view that the client asked for, such as <c>mix_engineering</c>; a label, at most 64 characters.</param>
/// <param name="Source">For an answer, which part of the engine gave it; see <see cref="Reply"/>.</param>
/// <param name="Confidence">For an answer, above 0 to 1.</param>
/// <param name="Citations">For an answer, the slugs of the knowledge entries it used, best first.</param>
/// <param name="CreatedAt">To the microsecond; a question's is not after its answer's.</param>
public sealed record Message(
    Guid Id,
    Guid ConversationId,
    MessageRole Role,
    string Text,
    string? Perspective,
    string? Source,
    double? Confidence,
    IReadOnlyList<string> Citations,
    DateTimeOffset CreatedAt)
{
    public const int MaxText = 16_000;
    public const int MaxPerspective = 64;
}

/// <summary>A question and its answer: what is stored together or not at all.</summary>
public sealed record Turn(Message Question, Message Answer);
