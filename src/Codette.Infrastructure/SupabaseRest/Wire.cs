using System.Globalization;
using System.Text.Json;
using Codette.Infrastructure.Documents;

namespace Codette.Infrastructure.SupabaseRest;

/// <summary>Values as filters and bodies hold them.</summary>
internal static class Wire
{
    /// <summary>A time for a filter, to the microsecond and in UTC.</summary>
    public static string Text(this DateTimeOffset time) =>
        time.AsStored().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A document as a part of a body: it is stored as it is written.</summary>
    public static JsonElement Document(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
