using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Codette.Domain.Knowledge;
using Codette.Domain.Sessions;
using Codette.Domain.Sessions.Edits;
using Codette.Domain.Suggestions;

namespace Codette.Infrastructure.Documents;

/// <summary>What stores keep as JSON: the parts that are read and written whole and never searched.</summary>
internal static partial class StoredJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = Context.Default.WithAddedModifier(TellChangesApart),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter<TrackType>(JsonNamingPolicy.KebabCaseLower) },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, TypeInfo<T>());

    public static T Read<T>(string json) => JsonSerializer.Deserialize(json, TypeInfo<T>())!;

    private static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    /// <summary>Names each kind of change in the document; the domain knows nothing of JSON.</summary>
    private static void TellChangesApart(JsonTypeInfo type)
    {
        if (type.Type == typeof(MixChange))
        {
            type.PolymorphismOptions = new JsonPolymorphismOptions
            {
                TypeDiscriminatorPropertyName = "kind",
                DerivedTypes =
                {
                    new JsonDerivedType(typeof(MixChange.AddEffect), "effect"),
                    new JsonDerivedType(typeof(MixChange.SetParameter), "parameter"),
                    new JsonDerivedType(typeof(MixChange.SetRouting), "routing"),
                    new JsonDerivedType(typeof(MixChange.Adjust), "mixing"),
                    new JsonDerivedType(typeof(MixChange.Automate), "automation"),
                },
            };
        }
    }

    [JsonSerializable(typeof(IReadOnlyList<Track>))]
    [JsonSerializable(typeof(IReadOnlyList<Marker>))]
    [JsonSerializable(typeof(IReadOnlyList<EditMark>))]
    [JsonSerializable(typeof(Proposal))]
    [JsonSerializable(typeof(AppliedChange))]
    [JsonSerializable(typeof(MixChange.AddEffect))]
    [JsonSerializable(typeof(MixChange.SetParameter))]
    [JsonSerializable(typeof(MixChange.SetRouting))]
    [JsonSerializable(typeof(MixChange.Adjust))]
    [JsonSerializable(typeof(MixChange.Automate))]
    [JsonSerializable(typeof(IReadOnlyList<ValueRange>))]
    [JsonSerializable(typeof(IReadOnlyList<string>))]
    private sealed partial class Context : JsonSerializerContext;
}
