using System.Text.Json;

namespace Codette.WebApi.Http;

/// <summary>Reads what clients send in loose JSON: a field that is missing or of another type is not told.</summary>
internal static class JsonReading
{
    public static JsonElement? Child(this JsonElement json, string name) =>
        json.Find(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    public static IReadOnlyList<JsonElement> Objects(this JsonElement json, string name, int most) =>
        json.Find(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(each => each.ValueKind == JsonValueKind.Object).Take(most)]
            : [];

    public static string? Text(this JsonElement json, string name) =>
        json.Find(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.WellFormed()
            : null;

    public static double? Number(this JsonElement json, string name) =>
        json.Find(name, out var value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : null;

    public static bool? Flag(this JsonElement json, string name) =>
        json.Find(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : null;

    public static bool IsList(this JsonElement json, string name) =>
        json.Find(name, out var value) && value.ValueKind == JsonValueKind.Array;

    /// <summary>A string with half a surrogate pair is well-formed JSON, but no text.</summary>
    public static string? WellFormed(this JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Such half a pair in a name stops the search for another name.</summary>
    private static bool Find(this JsonElement json, string name, out JsonElement value)
    {
        value = default;
        try
        {
            return json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out value);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
