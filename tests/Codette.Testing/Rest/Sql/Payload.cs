using System.Text.Json;

namespace Codette.Testing.Rest.Sql;

/// <summary>The JSON of a body, as it was sent.</summary>
/// <param name="Keys">The columns or arguments that it gives.</param>
internal sealed record Payload(string Json, IReadOnlyList<string> Keys)
{
    /// <summary>Whether it is one object rather than an array of them.</summary>
    public bool IsObject => Json.AsSpan().TrimStart(" \t\r\n").StartsWith("{");

    /// <param name="columns">The keys that count; null: all, and then every object has to have the same ones.</param>
    public static Payload Parse(string body, IReadOnlyList<string>? columns)
    {
        if (columns is not null)
        {
            return new(body, [.. columns.Distinct()]);
        }

        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.Object => new(body, KeysOf(document.RootElement)),
                JsonValueKind.Array when document.RootElement.GetArrayLength() > 0 => new(body, Uniform(document.RootElement)),
                _ => new("[]", []),
            };
        }
        catch (JsonException)
        {
            throw RestErrors.BadBody("Empty or invalid json");
        }
    }

    private static string[] Uniform(JsonElement array)
    {
        var keys = array[0].ValueKind == JsonValueKind.Object ? KeysOf(array[0]) : [];
        bool IsAlike(JsonElement each) => each.ValueKind == JsonValueKind.Object && KeysOf(each).SequenceEqual(keys);
        return array.EnumerateArray().All(IsAlike)
            ? keys
            : throw RestErrors.BadBody("All object keys must match");
    }

    private static string[] KeysOf(JsonElement element) =>
        [.. element.EnumerateObject().Select(property => property.Name).Distinct().Order(StringComparer.Ordinal)];
}
