using System.Text.Json.Serialization;

namespace Codette.WebApi.Knowledge;

/// <summary>One piece of advice.</summary>
public sealed record KnowledgeWire
{
    /// <summary>Its stable name; what a citation holds.</summary>
    public required string Slug { get; init; }

    /// <summary>The field it belongs to.</summary>
    public required string Topic { get; init; }

    /// <summary>What suggestions filter by.</summary>
    public required string Category { get; init; }

    /// <summary>A short noun phrase.</summary>
    public required string Title { get; init; }

    /// <summary>Plain sentences with figures and the reason.</summary>
    public required string Text { get; init; }

    /// <summary>The figures of the text.</summary>
    public required IReadOnlyList<RangeWire> Ranges { get; init; }

    /// <summary>Words people use when they ask for it.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Instruments it is about; empty for none in particular.</summary>
    public required IReadOnlyList<string> Instruments { get; init; }

    /// <summary>beginner, intermediate or advanced.</summary>
    public required string Level { get; init; }

    /// <summary>Where it is commonly documented.</summary>
    public required string Source { get; init; }
}

/// <summary>A figure of an entry.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Low">At most <paramref name="High"/>.</param>
/// <param name="High">At least <paramref name="Low"/>.</param>
/// <param name="Unit">Hz, dB, ms and the like.</param>
public sealed record RangeWire(string Name, double Low, double High, string Unit);

/// <summary>What a search found, best first.</summary>
public sealed record KnowledgeHits(IReadOnlyList<KnowledgeHit> Results);

/// <summary>An entry and how well it fits.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Relevance">0 to 1: its score over that of an ideal entry that holds every word asked for.</param>
/// <param name="Matched">The words asked for that it holds, itself or by a synonym, without their endings.</param>
public sealed record KnowledgeHit(KnowledgeWire Entry, double Relevance, IReadOnlyList<string> Matched);

/// <summary>Asks for advice.</summary>
/// <param name="GuidanceType">The field, such as <c>mixing</c> (when left out) or <c>arrangement</c>; at most 200 characters.</param>
public sealed record GuidanceRequest(string? GuidanceType = null);

/// <summary>Advice, the best first.</summary>
/// <param name="Status">Always <c>success</c>.</param>
/// <param name="Advice">Texts of entries; empty when nothing fits.</param>
/// <param name="Citations">Their slugs, in the same order.</param>
/// <param name="Timestamp">The server's time, ISO 8601.</param>
public sealed record GuidanceResponse(string Status, IReadOnlyList<string> Advice, IReadOnlyList<string> Citations, DateTimeOffset Timestamp);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(KnowledgeWire))]
[JsonSerializable(typeof(KnowledgeHits))]
[JsonSerializable(typeof(GuidanceRequest))]
[JsonSerializable(typeof(GuidanceResponse))]
internal sealed partial class KnowledgeJson : JsonSerializerContext;
