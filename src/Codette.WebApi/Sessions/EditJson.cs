using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Codette.Domain.Common;

namespace Codette.WebApi.Sessions;

/// <summary>The values of edits: a field that is unknown, or of another kind than it should be, is refused.</summary>
internal static partial class EditJson
{
    private static readonly JsonSerializerOptions _strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        TypeInfoResolver = Context.Default.WithAddedModifier(AskForNothing),
    };

    public static JsonElement Write<T>(T value) => JsonSerializer.SerializeToElement(value, TypeInfo<T>());

    /// <summary>An error says what is wrong, not where in the batch.</summary>
    public static Result<T> Read<T>(JsonElement json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, TypeInfo<T>()) is { } value ? value : Wrong("It is null.");
        }
        catch (JsonException fault)
        {
            return Wrong(fault.Path?.TrimStart('$', '.') is { Length: > 0 and <= 100 } path
                ? $"'{path}' is unknown here, or not of its kind."
                : "It is not of the kind that it should be.");
        }
    }

    private static Error Wrong(string sentence) => Error.Invalid("edit_invalid", sentence);

    private static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)_strict.GetTypeInfo(typeof(T));

    /// <summary>The id of what is put stands in its address.</summary>
    private static void AskForNothing(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.IsRequired = false;
        }
    }

    [JsonSerializable(typeof(SessionValues))]
    [JsonSerializable(typeof(TrackValues))]
    [JsonSerializable(typeof(InsertValues))]
    [JsonSerializable(typeof(SendValues))]
    [JsonSerializable(typeof(ClipValues))]
    [JsonSerializable(typeof(MarkerValues))]
    [JsonSerializable(typeof(TrackWire))]
    [JsonSerializable(typeof(InsertWire))]
    [JsonSerializable(typeof(SendWire))]
    [JsonSerializable(typeof(ClipWire))]
    [JsonSerializable(typeof(MarkerWire))]
    [JsonSerializable(typeof(IReadOnlyList<EditWire>))]
    private sealed partial class Context : JsonSerializerContext;
}
