using System.Buffers;
using System.Buffers.Text;

namespace Codette.WebApi.Realtime;

/// <summary>The fields of a pong: the ping's id and time as they came, and the server's time in two spellings.</summary>
internal static class PongFields
{
    /// <param name="into">Room for 512 bytes: an id and a time have at most 128 each.</param>
    /// <param name="ping">What is answered.</param>
    /// <param name="now">The server's time.</param>
    /// <returns>The bytes written.</returns>
    public static int Write(Span<byte> into, in FrameHead ping, DateTimeOffset now)
    {
        var length = 0;
        if (!ping.Id.IsEmpty)
        {
            Add(into, "\"id\":"u8, ref length);
            Add(into, ping.Id.Span, ref length);
            Add(into, ","u8, ref length);
        }

        if (!ping.ClientTime.IsEmpty)
        {
            Add(into, "\"t\":"u8, ref length);
            Add(into, ping.ClientTime.Span, ref length);
            Add(into, ","u8, ref length);
        }

        Add(into, "\"timestamp\":\""u8, ref length);
        Utf8Formatter.TryFormat(now.UtcDateTime, into[length..], out var written, new StandardFormat('O'));
        length += written;
        Add(into, "\",\"timestamp_ms\":"u8, ref length);
        Utf8Formatter.TryFormat(now.ToUnixTimeMilliseconds(), into[length..], out written);
        return length + written;
    }

    private static void Add(Span<byte> into, ReadOnlySpan<byte> bytes, ref int length)
    {
        bytes.CopyTo(into[length..]);
        length += bytes.Length;
    }
}
