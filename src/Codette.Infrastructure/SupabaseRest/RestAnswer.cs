using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Codette.Infrastructure.SupabaseRest;

/// <summary>A successful answer.</summary>
/// <param name="Body">JSON; empty where nothing was asked back.</param>
/// <param name="Range">The header <c>Content-Range</c>, such as <c>0-999/2500</c>, or null.</param>
internal sealed record RestAnswer(ReadOnlyMemory<byte> Body, string? Range)
{
    /// <summary>How many rows there are in all, or were changed; null when that was not told.</summary>
    public long? Total =>
        Range?.Split('/') is [_, var total] && long.TryParse(total, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public T Read<T>(JsonTypeInfo<T> shape) => JsonSerializer.Deserialize(Body.Span, shape)!;
}
