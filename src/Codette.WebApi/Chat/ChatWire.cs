using System.Text.Json;
using System.Text.Json.Serialization;

namespace Codette.WebApi.Chat;

/// <summary>A question. One of <c>message</c>, <c>userPrompt</c> and <c>prompt</c> holds it.</summary>
public sealed record ChatRequest
{
    /// <summary>1 to 16,000 characters.</summary>
    public string? Message { get; init; }

    /// <summary>The same, as an older client names it.</summary>
    [JsonPropertyName("userPrompt")]
    public string? UserPrompt { get; init; }

    /// <summary>Accepted from an older client, and not used: Codette takes no instructions about how to be.</summary>
    [JsonPropertyName("systemPrompt")]
    public string? SystemPrompt { get; init; }

    /// <summary>The question, as the teaching client names it.</summary>
    public string? Prompt { get; init; }

    /// <summary><c>get_checklist</c> asks for what to do next instead of a reply.</summary>
    public string? Action { get; init; }

    /// <summary>The mix that a checklist is about, shaped like <c>daw_context</c>.</summary>
    public JsonElement? ProjectState { get; init; }

    /// <summary>A label to keep with the turn, at most 64 characters.</summary>
    public string? Perspective { get; init; }

    /// <summary>The client's mix: selected_track, tracks, bpm, time_signature. What is of another type is not told.</summary>
    public JsonElement? DawContext { get; init; }

    /// <summary>Accepted from older clients and not used: Codette keeps the conversation itself.</summary>
    public JsonElement? Context { get; init; }

    /// <summary>The conversation to continue; left out, the current one goes on, or after 30 minutes of silence a new one starts.</summary>
    public string? ConversationId { get; init; }

    /// <summary>True starts a conversation although another was active a moment ago; <c>conversation_id</c> wins.</summary>
    public bool? NewConversation { get; init; }

    /// <summary>The session the question is about; <c>default</c> when left out.</summary>
    public string? Session { get; init; }
}

/// <summary>An answer.</summary>
public sealed record ChatResponse
{
    /// <summary>Plain text, never empty.</summary>
    public required string Response { get; init; }

    /// <summary>The same text, for the client that sent <c>userPrompt</c>.</summary>
    public string? Message { get; init; }

    /// <summary>The same text, for the client that sent <c>userPrompt</c>.</summary>
    public string? Prediction { get; init; }

    /// <summary>The same text, for the client that teaches.</summary>
    public string? Explanation { get; init; }

    /// <summary>The label of the question, or <c>general</c>.</summary>
    public required string Perspective { get; init; }

    /// <summary>Above 0 to 1; below 0.3 Codette does not know.</summary>
    public double Confidence { get; init; }

    /// <summary>What the confidence was computed from; left out when the answer is that of an earlier request with the same key.</summary>
    public MlScore? MlScore { get; init; }

    /// <summary>calculator, session, knowledge or none.</summary>
    public required string Source { get; init; }

    /// <summary>Slugs of the knowledge entries used, best first; read them at <c>/api/knowledge/{slug}</c>.</summary>
    public required IReadOnlyList<string> Citations { get; init; }

    /// <summary>The conversation that the turn was stored in.</summary>
    public Guid ConversationId { get; init; }

    /// <summary>The stored answer.</summary>
    public Guid MessageId { get; init; }

    /// <summary>The same as <c>message_id</c>; left out of a frame, whose <c>id</c> is that of its request.</summary>
    public Guid? Id { get; init; }

    /// <summary>When the answer was given, ISO 8601.</summary>
    public DateTimeOffset Timestamp { get; init; }
}

/// <summary>How well a reply fits.</summary>
/// <param name="Relevance">How well what was found matches the question, 0 to 1.</param>
/// <param name="Specificity">The share of the question's meaningful words that the answer accounts for.</param>
/// <param name="Certainty">How far the best finding stands above the next, 0 to 1.</param>
public sealed record MlScore(double Relevance, double Specificity, double Certainty);

/// <summary>What to do next.</summary>
/// <param name="Items">The tasks.</param>
/// <param name="CompletionPercentage">The share of them that was applied, 0 to 100.</param>
/// <param name="Timestamp">The server's time, ISO 8601.</param>
public sealed record ChecklistResponse(
    IReadOnlyList<ChecklistItem> Items, [property: JsonPropertyName("completionPercentage")] double CompletionPercentage, DateTimeOffset Timestamp);

/// <summary>One thing to do.</summary>
/// <param name="Id">The suggestion behind it.</param>
/// <param name="Category">Its field, such as <c>eq</c>.</param>
/// <param name="Task">What to do.</param>
/// <param name="Completed">True when the suggestion was applied.</param>
/// <param name="Priority">high, medium or low, by the suggestion's confidence.</param>
public sealed record ChecklistItem(Guid Id, string Category, string Task, bool Completed, string Priority);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ChatRequest))]
[JsonSerializable(typeof(ChatResponse))]
[JsonSerializable(typeof(ChecklistResponse))]
[JsonSerializable(typeof(HistoryResponse))]
[JsonSerializable(typeof(MessageWire))]
[JsonSerializable(typeof(ConversationWire))]
[JsonSerializable(typeof(ConversationList))]
[JsonSerializable(typeof(ConversationDetail))]
[JsonSerializable(typeof(RenameRequest))]
[JsonSerializable(typeof(SearchResponse))]
internal sealed partial class ChatJson : JsonSerializerContext;
