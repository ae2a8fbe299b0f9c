using System.Text.Json;

namespace Codette.WebApi.Analysis;

/// <summary>Reads which plug-ins a track carries: <c>plugins</c> by type, or <c>inserts</c> as whole objects.</summary>
internal static class Inserts
{
    private const int Most = 64;

    /// <summary>The types, <c>Unknown</c> for one whose type is not told; null when there is no list at all.</summary>
    public static IReadOnlyList<string>? Read(JsonElement track) =>
        Find(track, "plugins") is { } plugins ? [.. plugins.EnumerateArray().Take(Most).Select(TypeOf)]
        : Find(track, "inserts") is { } inserts ? [.. inserts.EnumerateArray().Take(Most).Where(IsOn).Select(TypeOf)]
        : null;

    private static JsonElement? Find(JsonElement track, string name) =>
        track.ValueKind == JsonValueKind.Object && track.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list
            : null;

    private static bool IsOn(JsonElement insert) =>
        insert.ValueKind != JsonValueKind.Object || !insert.TryGetProperty("enabled", out var on) || on.ValueKind != JsonValueKind.False;

    private static string TypeOf(JsonElement insert) =>
        insert.ValueKind == JsonValueKind.Object && insert.TryGetProperty("type", out var type) ? TextOf(type) : TextOf(insert);

    private static string TextOf(JsonElement json) => LooseBody.Text(json) ?? "Unknown";
}
