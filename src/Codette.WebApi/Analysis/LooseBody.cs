using System.Text.Json;

namespace Codette.WebApi.Analysis;

/// <summary>A JSON body whose fields are read by hand, because clients send several shapes to one route.</summary>
internal static class LooseBody
{
    /// <exception cref="BadHttpRequestException">400 when it is not the JSON that <paramref name="parse"/> takes.</exception>
    public static async ValueTask<T?> Read<T>(HttpContext http, Func<ReadOnlyMemory<byte>, T> parse)
        where T : class
    {
        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes, http.RequestAborted);
        try
        {
            return parse(bytes.GetBuffer().AsMemory(0, (int)bytes.Length));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Half a surrogate pair in a name is found late, and called an invalid operation.
            throw new BadHttpRequestException("The body is not JSON of the right kind.", 400, fault as JsonException ?? new JsonException(null, fault));
        }
    }
}
