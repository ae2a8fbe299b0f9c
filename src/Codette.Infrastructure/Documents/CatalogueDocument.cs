using System.Text.Json;
using System.Text.Json.Serialization;
using Codette.Domain.RowSecurity;

namespace Codette.Infrastructure.Documents;

/// <summary>What <c>codette.read_catalogue</c> gives, whichever way it was asked.</summary>
internal static partial class CatalogueDocument
{
    /// <exception cref="JsonException">It is no such document.</exception>
    public static Catalogue Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, CatalogueJson.Default.Catalogue)!;

    public static Catalogue Read(string json) => JsonSerializer.Deserialize(json, CatalogueJson.Default.Catalogue)!;

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectRequiredConstructorParameters = true)]
    [JsonSerializable(typeof(Catalogue))]
    private sealed partial class CatalogueJson : JsonSerializerContext;
}
