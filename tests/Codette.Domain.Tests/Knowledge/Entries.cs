using System.Text.Json;
using Codette.Domain.Knowledge;

namespace Codette.Domain.Tests.Knowledge;

/// <summary>The project's own entries, as the application will load them.</summary>
public static class Entries
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<KnowledgeEntry> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Knowledge", "Entries"), "*.json")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => JsonSerializer.Deserialize<KnowledgeEntry[]>(File.ReadAllText(file), Json)!),
    ];

    public static Bm25Index Index { get; } = Bm25Index.Build(All);

    /// <summary>A small entry for tests that need to know every word.</summary>
    public static KnowledgeEntry Make(string slug, string title, string text, string tags = "", string instruments = "") => new(
        slug, "test", "test", title, text, [],
        tags.Split(' ', StringSplitOptions.RemoveEmptyEntries), instruments.Split(' ', StringSplitOptions.RemoveEmptyEntries), "beginner", "");
}
