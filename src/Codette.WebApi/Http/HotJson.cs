using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Codette.WebApi.Http;

/// <summary>Writes what is sent most: one buffer of the thread, a known length, no chunks.</summary>
internal static class HotJson
{
    private const int LargestKept = 256 * 1024;

    private static readonly JsonWriterOptions _plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // the writer's own counts, not that of the type's options
    };

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json)? _kept;

    /// <summary>The value as JSON, in the thread's buffer: good until the thread writes the next.</summary>
    public static ReadOnlySpan<byte> Bytes<T>(T value, JsonTypeInfo<T> type)
    {
        if (_kept is { Buffer.Capacity: > LargestKept })
        {
            _kept = null; // one long answer must not hold its memory for ever
        }

        var (buffer, json) = _kept ??= Make();
        buffer.ResetWrittenCount();
        json.Reset();
        JsonSerializer.Serialize(json, value, type);
        return buffer.WrittenSpan;
    }

    public static Task Write<T>(HttpContext context, T value, JsonTypeInfo<T> type)
    {
        var body = Bytes(value, type);
        var response = context.Response;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        response.BodyWriter.Write(body);
        return Task.CompletedTask; // the server flushes when the request ends
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json) Make()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        return (buffer, new Utf8JsonWriter(buffer, _plain));
    }
}
