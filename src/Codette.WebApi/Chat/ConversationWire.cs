using System.Text.Json.Serialization;

namespace Codette.WebApi.Chat;

/// <summary>One message of a conversation.</summary>
public sealed record MessageWire
{
    /// <summary>Time-ordered.</summary>
    public Guid Id { get; init; }

    /// <summary>When it was said, ISO 8601 to the microsecond.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>The text, plain.</summary>
    public required string Content { get; init; }

    /// <summary><c>user</c> or <c>assistant</c>.</summary>
    public required string Role { get; init; }

    /// <summary>The conversation it belongs to.</summary>
    public Guid ConversationId { get; init; }

    /// <summary>The label that the client gave.</summary>
    public string? Perspective { get; init; }

    /// <summary>For an answer: calculator, session, knowledge or none.</summary>
    public string? Source { get; init; }

    /// <summary>For an answer: above 0 to 1.</summary>
    public double? Confidence { get; init; }

    /// <summary>For an answer: slugs of the knowledge entries used, best first.</summary>
    public required IReadOnlyList<string> Citations { get; init; }
}

/// <summary>A page of the history, newest first.</summary>
/// <param name="Status">Always <c>ok</c>.</param>
/// <param name="Interactions">The messages.</param>
/// <param name="NextBefore">What to send as <c>before</c> for the next page; null on the last.</param>
/// <param name="Total">All messages there are.</param>
/// <param name="Timestamp">The server's time, ISO 8601.</param>
public sealed record HistoryResponse(
    string Status,
    IReadOnlyList<MessageWire> Interactions,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Guid? NextBefore,
    long Total,
    DateTimeOffset Timestamp);

/// <summary>A conversation.</summary>
public sealed record ConversationWire
{
    /// <summary>Time-ordered.</summary>
    public Guid Id { get; init; }

    /// <summary>1 to 120 characters.</summary>
    public required string Title { get; init; }

    /// <summary>When its first turn was stored.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its last turn was stored, or it was renamed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Questions and answers.</summary>
    public int MessageCount { get; init; }
}

/// <summary>A page of conversations, the last touched first.</summary>
/// <param name="Conversations">The page.</param>
/// <param name="NextBefore">What to send as <c>before</c> for the next page; null on the last.</param>
public sealed record ConversationList(
    IReadOnlyList<ConversationWire> Conversations, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Guid? NextBefore);

/// <summary>A conversation with messages, oldest first.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Messages">A page of its messages.</param>
/// <param name="NextAfter">What to send as <c>after</c> for the next page; null on the last.</param>
public sealed record ConversationDetail(
    ConversationWire Conversation,
    IReadOnlyList<MessageWire> Messages,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Guid? NextAfter);

/// <summary>A new title.</summary>
/// <param name="Title">1 to 120 characters.</param>
public sealed record RenameRequest(string? Title);

/// <summary>What a search found.</summary>
/// <param name="Query">The text that was searched for.</param>
/// <param name="Results">Newest first.</param>
public sealed record SearchResponse(string Query, IReadOnlyList<SearchHit> Results);

/// <summary>A found message.</summary>
/// <param name="ConversationTitle">The title of its conversation.</param>
/// <param name="Message">The message.</param>
public sealed record SearchHit(string ConversationTitle, MessageWire Message);
