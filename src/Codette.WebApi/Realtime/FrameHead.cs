using System.Text.Json;

namespace Codette.WebApi.Realtime;

/// <summary>
/// What every frame may carry, found in one pass without building anything: each is a piece of the message itself, empty
/// when it is not there. A value under <c>data</c> and one at the top count alike.
/// </summary>
internal readonly struct FrameHead
{
    /// <summary>Deeper nesting is no message of this protocol.</summary>
    public const int MaxDepth = 32;

    /// <summary>The longest id that is sent back, in bytes of JSON.</summary>
    private const int LongestEcho = 128;

    /// <summary>The text of <c>type</c>.</summary>
    public ReadOnlyMemory<byte> Type { get; private init; }

    /// <summary><c>id</c> as JSON, a string or a number, to be sent back.</summary>
    public ReadOnlyMemory<byte> Id { get; private init; }

    /// <summary>The client's own time as JSON: its <c>t</c>, else its <c>timestamp</c>.</summary>
    public ReadOnlyMemory<byte> ClientTime { get; private init; }

    public bool IsPing => Type.Span.SequenceEqual("ping"u8);

    /// <summary>False when the message is no JSON object.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> message, out FrameHead head)
    {
        head = default;
        var reader = new Utf8JsonReader(message.Span, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && TryRead(ref reader, message, out head);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return false; // the latter: a name with half of a surrogate pair in it
        }
    }

    private static bool TryRead(ref Utf8JsonReader reader, ReadOnlyMemory<byte> message, out FrameHead head)
    {
        ReadOnlyMemory<byte> type = default, id = default, t = default, timestamp = default;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue; // the end of data or of the message
            }

            var top = reader.CurrentDepth == 1;
            if (top && reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                type = reader.TokenType == JsonTokenType.String ? Inner(ref reader, message) : type;
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                id = Echo(ref reader, message);
            }
            else if (reader.ValueTextEquals("t"u8))
            {
                t = Echo(ref reader, message);
            }
            else if (reader.ValueTextEquals("timestamp"u8))
            {
                timestamp = Echo(ref reader, message);
            }
            else if (top && reader.ValueTextEquals("data"u8))
            {
                reader.Read();
                if (reader.TokenType == JsonTokenType.StartArray)
                {
                    reader.Skip();
                }

                continue; // an object is walked through
            }
            else
            {
                reader.Read();
            }

            reader.Skip();
        }

        head = new FrameHead { Type = type, Id = id, ClientTime = t.IsEmpty ? timestamp : t };
        return true;
    }

    private static ReadOnlyMemory<byte> Echo(ref Utf8JsonReader reader, ReadOnlyMemory<byte> message)
    {
        reader.Read();
        var (start, end) = ((int)reader.TokenStartIndex, (int)reader.BytesConsumed);
        return reader.TokenType is JsonTokenType.String or JsonTokenType.Number && end - start <= LongestEcho
            ? message[start..end]
            : default;
    }

    private static ReadOnlyMemory<byte> Inner(ref Utf8JsonReader reader, ReadOnlyMemory<byte> message) =>
        message.Slice((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
}
