using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Codette.Application.Common;

namespace Codette.Infrastructure.SupabaseRest;

/// <summary>A successful answer.</summary>
/// <param name="Body">JSON; empty where nothing was asked back.</param>
/// <param name="Range">The header <c>Content-Range</c>, such as <c>0-999/2500</c>, or null.</param>
/// <param name="Request">What was asked: a write whose answer cannot be read may have been done.</param>
internal sealed record RestAnswer(ReadOnlyMemory<byte> Body, string? Range, RestRequest Request)
{
    /// <summary>How many rows there are in all, or were changed; null when that was not told.</summary>
    public long? Total =>
        Range?.Split('/') is [_, var total] && long.TryParse(total, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <exception cref="StorageUnavailableException">It is cut off, or of another shape.</exception>
    public T Read<T>(JsonTypeInfo<T> shape)
    {
        try
        {
            return JsonSerializer.Deserialize(Body.Span, shape) ?? throw new JsonException("It is null.");
        }
        catch (JsonException fault)
        {
            throw RestFaults.Translate(fault, Request);
        }
    }
}
