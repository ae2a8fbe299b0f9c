using System.Text.Json.Serialization;
using Codette.WebApi.Chat;
using Codette.WebApi.Sessions;
using Codette.WebApi.Suggestions;

namespace Codette.WebApi.Processing;

/// <summary>The answer to a task.</summary>
public sealed record ProcessResponse
{
    /// <summary>The task's id as it was sent, or one that the server made.</summary>
    public required string Id { get; init; }

    /// <summary>sync, apply_suggestion, chat, suggestion, mastering, optimization or audio_analysis.</summary>
    public required string Type { get; init; }

    /// <summary>Always <c>success</c>: a failure answers with a problem.</summary>
    public string Status { get; init; } = "success";

    /// <summary>True, for clients that read it.</summary>
    public bool Success { get; init; } = true;

    /// <summary>For a sync: whether the transport now stands where the client's does; false when the client told nothing of its own.</summary>
    public bool? Synced { get; init; }

    /// <summary>For an applied suggestion: the track it is for.</summary>
    [JsonPropertyName("trackId")]
    public string? TrackId { get; init; }

    /// <summary>For an applied suggestion: what was applied, as the suggestion says it, whatever the request held.</summary>
    [JsonPropertyName("appliedParameters")]
    public IReadOnlyDictionary<string, object>? AppliedParameters { get; init; }

    /// <summary>For an applied suggestion: <c>session</c> (the stored one was changed) or <c>client</c> (only the client can).</summary>
    public string? AppliedOn { get; init; }

    /// <summary>What the task gives.</summary>
    public object? Data { get; init; }

    /// <summary>Measured seconds.</summary>
    [JsonPropertyName("processingTime")]
    public double ProcessingTime { get; init; }

    /// <summary>The server's time in milliseconds since 1970.</summary>
    public long Timestamp { get; init; }
}

/// <summary>Advice for a master.</summary>
/// <param name="Recommendations">Plain sentences.</param>
/// <param name="TargetLoudness">LUFS, the middle of what the knowledge entry in <paramref name="Knowledge"/> gives; left out without one.</param>
/// <param name="Knowledge">The slug of that entry.</param>
/// <param name="Suggestions">The same advice, in full.</param>
public sealed record MasteringData(
    IReadOnlyList<string> Recommendations, double? TargetLoudness, string? Knowledge, IReadOnlyList<SuggestionWire> Suggestions);

/// <summary>What would make the mix better.</summary>
/// <param name="Optimizations">Best first.</param>
public sealed record OptimizationData(IReadOnlyList<SuggestionWire> Optimizations);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ProcessResponse))]
[JsonSerializable(typeof(MasteringData))]
[JsonSerializable(typeof(OptimizationData))]
[JsonSerializable(typeof(SuggestResponse))]
[JsonSerializable(typeof(ChatResponse))]
[JsonSerializable(typeof(SuggestionWire))]
[JsonSerializable(typeof(TransportState))]
[JsonSerializable(typeof(Dictionary<string, double>))]
[JsonSerializable(typeof(Dictionary<string, object>))]
internal sealed partial class ProcessJson : JsonSerializerContext;
