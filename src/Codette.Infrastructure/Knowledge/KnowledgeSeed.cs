using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Codette.Domain.Knowledge;

namespace Codette.Infrastructure.Knowledge;

/// <summary>The entries that come with this version, for the migration step of every store.</summary>
internal static partial class KnowledgeSeed
{
    private const string Prefix = "knowledge/";

    /// <summary>A digest of all entries in hexadecimal: a store that holds another takes them anew.</summary>
    public static string Digest()
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in Names())
        {
            using var stream = Open(name);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            sha.AppendData(bytes);
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    public static IReadOnlyList<KnowledgeEntry> Read()
    {
        var entries = new List<KnowledgeEntry>();
        foreach (var name in Names())
        {
            using var stream = Open(name);
            entries.AddRange(JsonSerializer.Deserialize(stream, Json.Default.KnowledgeEntryArray)!);
        }

        return entries;
    }

    /// <summary>All entries as one JSON array, for a store that takes them in one statement.</summary>
    public static string ReadJson() => JsonSerializer.Serialize([.. Read()], Json.Default.KnowledgeEntryArray);

    private static IEnumerable<string> Names() => typeof(KnowledgeSeed).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static Stream Open(string name) => typeof(KnowledgeSeed).Assembly.GetManifestResourceStream(name)!;

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(KnowledgeEntry[]))]
    private sealed partial class Json : JsonSerializerContext;
}
