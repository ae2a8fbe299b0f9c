using System.Text.Json;
using System.Text.Unicode;

namespace Codette.WebApi.Analysis;

/// <summary>A JSON body whose fields are read by hand, because clients send several shapes to one route.</summary>
internal static class LooseBody
{
    /// <summary>The body as <paramref name="parse"/> understands it, or null when none was sent.</summary>
    /// <exception cref="BadHttpRequestException">400 when it is not the JSON that <paramref name="parse"/> takes.</exception>
    public static async ValueTask<T?> Read<T>(HttpContext http, Func<ReadOnlyMemory<byte>, T> parse)
        where T : class
    {
        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes, http.RequestAborted);
        if (bytes.Length == 0)
        {
            return null;
        }

        try
        {
            var body = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
            return Utf8.IsValid(body.Span) ? parse(body) : throw new JsonException("JSON is UTF-8.");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Half of a surrogate pair is called an invalid operation.
            throw new BadHttpRequestException("The body is not JSON of the right kind.", 400, fault as JsonException ?? new JsonException(null, fault));
        }
    }

    /// <summary>Reads JSON whose names are all text; of the values a half surrogate pair may be one, as when a name was cut in an emoji.</summary>
    /// <exception cref="JsonException">It is no JSON object.</exception>
    /// <exception cref="InvalidOperationException">A name is no text; looking anything up would fail.</exception>
    public static JsonElement ParseObject(ReadOnlySpan<byte> body)
    {
        var json = new Utf8JsonReader(body);
        while (json.Read())
        {
            if (json is { TokenType: JsonTokenType.PropertyName, ValueIsEscaped: true })
            {
                _ = json.GetString();
            }
        }

        return JsonElement.Parse(body) is { ValueKind: JsonValueKind.Object } told ? told : throw new JsonException("An object was expected.");
    }

    /// <summary>The text of a string; null for anything else.</summary>
    public static string? Text(JsonElement json)
    {
        try
        {
            return json.ValueKind == JsonValueKind.String ? json.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
