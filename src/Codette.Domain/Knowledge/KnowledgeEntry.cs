namespace Codette.Domain.Knowledge;

/// <summary>One piece of advice, written to stand alone as an answer.</summary>
/// <param name="Slug">Its stable name in kebab-case; what a citation points to.</param>
/// <param name="Topic">The field it belongs to, such as <c>compression</c>.</param>
/// <param name="Category">What suggestions filter by; mostly the topic.</param>
/// <param name="Title">A short noun phrase.</param>
/// <param name="Text">Two to four plain sentences with figures and the reason; no markup.</param>
/// <param name="Ranges">The figures of the text, readable by programs.</param>
/// <param name="Tags">Words people use when they ask for it.</param>
/// <param name="Instruments">Lower-case singular names; empty when it is about none in particular.</param>
/// <param name="Level">beginner, intermediate or advanced.</param>
/// <param name="Source">Where it is commonly documented, as a tag such as <c>EBU R 128</c>.</param>
public sealed record KnowledgeEntry(
    string Slug,
    string Topic,
    string Category,
    string Title,
    string Text,
    IReadOnlyList<ValueRange> Ranges,
    IReadOnlyList<string> Tags,
    IReadOnlyList<string> Instruments,
    string Level,
    string Source);

/// <summary>A figure of an entry, <paramref name="Low"/> at most <paramref name="High"/>, in <paramref name="Unit"/>.</summary>
public sealed record ValueRange(string Name, double Low, double High, string Unit);
