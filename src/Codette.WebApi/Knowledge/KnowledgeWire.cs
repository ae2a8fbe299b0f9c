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

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(KnowledgeWire))]
[JsonSerializable(typeof(KnowledgeHits))]
internal sealed partial class KnowledgeJson : JsonSerializerContext;
