using System.Text.Json;
using System.Text.Json.Serialization;

namespace Codette.WebApi.Suggestions;

/// <summary>Asks for advice.</summary>
/// <param name="Context">What it is about: type, track_type, genre, bpm, mood, daw_context, tracks. Loose: what is of another type is not told.</param>
/// <param name="Limit">1 to 50, 5 when left out.</param>
/// <param name="Session">The session; <c>default</c> when left out.</param>
public sealed record SuggestRequest(JsonElement? Context = null, int? Limit = null, string? Session = null);

/// <summary>Advice.</summary>
/// <param name="Success">True: a failure answers with a problem.</param>
/// <param name="Suggestions">Best first; empty when nothing is to be said.</param>
/// <param name="Confidence">That of the best one; left out when there is none.</param>
/// <param name="Context">The kind of advice that was asked for.</param>
/// <param name="Timestamp">The server's time, ISO 8601.</param>
public sealed record SuggestResponse(
    bool Success, IReadOnlyList<SuggestionWire> Suggestions, double? Confidence, string Context, DateTimeOffset Timestamp);

/// <summary>A page of suggestions, the last changed first.</summary>
/// <param name="Suggestions">The page.</param>
/// <param name="NextBefore">What to send as <c>before</c> for the next page; null on the last.</param>
public sealed record SuggestionList(
    IReadOnlyList<SuggestionWire> Suggestions, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Guid? NextBefore);

/// <summary>A judgement.</summary>
/// <param name="Rating">1 to 5.</param>
public sealed record RateRequest(int? Rating);

/// <summary>One piece of advice.</summary>
public sealed record SuggestionWire
{
    /// <summary>The same for the same advice on the same facts.</summary>
    public Guid Id { get; init; }

    /// <summary>effect, parameter, routing, mixing or automation.</summary>
    public required string Type { get; init; }

    /// <summary>Unique in one answer, and stable.</summary>
    public required string Title { get; init; }

    /// <summary>Plain sentences with figures and the reason.</summary>
    public required string Description { get; init; }

    /// <summary>
    /// What applying does: effectType and settings (effect); paramName and value (parameter); destination (routing);
    /// adjustments (mixing); parameterName, timePosition and value (automation).
    /// </summary>
    public required IReadOnlyDictionary<string, object> Parameters { get; init; }

    /// <summary>Above 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>gain-staging, eq, compression, dynamics, reverb, delay, stereo, routing, mastering or workflow.</summary>
    public required string Category { get; init; }

    /// <summary>Always <c>rules</c>: a named rule spoke, on the facts in <c>evidence</c>.</summary>
    public required string Source { get; init; }

    /// <summary>What it rests on.</summary>
    public required EvidenceWire Evidence { get; init; }

    /// <summary>offered, applied or dismissed.</summary>
    public required string State { get; init; }

    /// <summary>While applied, where: <c>session</c> (the stored session was changed) or <c>client</c> (only the client can).</summary>
    public string? AppliedOn { get; init; }

    /// <summary>The track it is for; left out for the whole mix.</summary>
    public string? TrackId { get; init; }

    /// <summary>1 to 5, when rated.</summary>
    public int? Rating { get; init; }

    /// <summary>The session it is about.</summary>
    public required string Session { get; init; }

    /// <summary>When it was first made.</summary>
    public DateTimeOffset OfferedAt { get; init; }

    /// <summary>When its state or rating last changed.</summary>
    public DateTimeOffset ChangedAt { get; init; }
}

/// <summary>What a suggestion rests on.</summary>
/// <param name="Rule">The rule's stable name.</param>
/// <param name="Origin">daw_context, session or request.</param>
/// <param name="Facts">The numbers and words it used.</param>
/// <param name="Knowledge">The slug of the entry that gives the reason.</param>
public sealed record EvidenceWire(string Rule, string Origin, IReadOnlyDictionary<string, string> Facts, string? Knowledge);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SuggestRequest))]
[JsonSerializable(typeof(SuggestResponse))]
[JsonSerializable(typeof(SuggestionList))]
[JsonSerializable(typeof(SuggestionWire))]
[JsonSerializable(typeof(RateRequest))]
[JsonSerializable(typeof(Dictionary<string, object>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, double>))]
[JsonSerializable(typeof(Dictionary<string, double>))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(bool))]
internal sealed partial class SuggestionsJson : JsonSerializerContext;
