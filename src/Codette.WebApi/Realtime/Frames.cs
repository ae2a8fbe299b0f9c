using System.Buffers;
using System.Text.Json.Serialization.Metadata;
using Codette.Application.Identity;
using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.WebApi.Chat;
using Codette.WebApi.Http;
using Codette.WebApi.Suggestions;

namespace Codette.WebApi.Realtime;

/// <summary>
/// The frames the server sends, as docs/protocol shows them. Clients read a body either under <c>data</c> or at the top:
/// merged frames carry it in both places. A body with a <c>type</c> of its own, or one nobody reads flat, is only nested.
/// </summary>
internal static class Frames
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? s_buffer;

    public static Frame Connected(SessionId session, DateTimeOffset now) =>
        Merged("connected"u8, default, new ConnectedBody("connected", session.Value, now.UtcDateTime), RealtimeJson.Default.ConnectedBody);

    public static Frame Authenticated(Caller caller, ReadOnlySpan<byte> id)
    {
        var body = new AuthenticatedBody(caller.Owner.Value, caller.ExpiresAt?.UtcDateTime);
        return Merged("authenticated"u8, id, body, RealtimeJson.Default.AuthenticatedBody);
    }

    public static Frame ServerStatus(TransportReading reading, ServerFigures server)
    {
        var body = new ServerStatusBody(new HealthBody("healthy", reading.At.UtcDateTime), Sessions.TransportState.From(reading), server.Sockets, server.Ratios);
        return Nested("server_status"u8, default, reading.At, body, RealtimeJson.Default.ServerStatusBody, FrameTopic.ServerStatus);
    }

    public static Frame TransportState(TransportReading reading) =>
        Merged(
            "transport_state"u8, default, Sessions.TransportState.From(reading), RealtimeJson.Default.TransportState,
            FrameTopic.TransportState);

    public static Frame Status(TransportReading reading, ServerFigures server, ReadOnlySpan<byte> id)
    {
        var state = Sessions.TransportState.From(reading);
        var body = new StatusBody(
            state.Session, state.Playing, state.TimeSeconds, state.Bpm, state, server.Sockets, server.Ratios, reading.At.UtcDateTime);
        return Nested("status"u8, id, reading.At, body, RealtimeJson.Default.StatusBody);
    }

    public static Frame TransportResponse(string action, TransportReading reading, ReadOnlySpan<byte> id)
    {
        var body = new TransportReplyBody(action, true, reading.At.UtcDateTime, Sessions.TransportState.From(reading));
        return Merged("transport_response"u8, id, body, RealtimeJson.Default.TransportReplyBody);
    }

    /// <summary>The answer of the HTTP route; <c>id</c> is the message's own here, and the stored answer is <c>message_id</c>.</summary>
    public static Frame ChatResponse(ChatResponse reply, ReadOnlySpan<byte> id) =>
        Merged("chat_response"u8, id, reply with { Id = null }, RealtimeJson.Default.ChatResponse);

    public static Frame Error(Error error, ReadOnlySpan<byte> id) =>
        Merged("error"u8, id, new ErrorBody(error.Code, error.Message), RealtimeJson.Default.ErrorBody);

    /// <summary>The answer of the HTTP route.</summary>
    public static Frame EditResponse(Sessions.EditAnswer answer, ReadOnlySpan<byte> id) =>
        Merged("edit_response"u8, id, answer, RealtimeJson.Default.EditAnswer);

    public static Frame SessionEdited(SessionEditedBody edited, DateTimeOffset now) =>
        Nested("session_edited"u8, default, now, edited, RealtimeJson.Default.SessionEditedBody);

    public static Frame StateUpdate(StateUpdateBody state, DateTimeOffset now) =>
        Nested("state_update"u8, default, now, state, RealtimeJson.Default.StateUpdateBody);

    public static Frame Suggestion(SuggestionWire suggestion, DateTimeOffset now) =>
        Nested("suggestion"u8, default, now, suggestion, RealtimeJson.Default.SuggestionWire);

    /// <summary>The one frame that is sent thousands of times a second: written by hand, one allocation.</summary>
    public static Frame Pong(in FrameHead ping, DateTimeOffset now)
    {
        Span<byte> fields = stackalloc byte[512];
        var length = PongFields.Write(fields, ping, now);
        return Merged("pong"u8, fields[..length], FrameTopic.Message);
    }

    private static Frame Merged<T>(
        ReadOnlySpan<byte> type, ReadOnlySpan<byte> id, T body, JsonTypeInfo<T> shape, FrameTopic topic = FrameTopic.Message)
    {
        var fields = HotJson.Bytes(body, shape)[1..^1];
        if (id.IsEmpty)
        {
            return Merged(type, fields, topic);
        }

        byte[] named = [.. "\"id\":"u8, .. id, .. ","u8, .. fields];
        return Merged(type, named, topic);
    }

    private static Frame Merged(ReadOnlySpan<byte> type, ReadOnlySpan<byte> fields, FrameTopic topic)
    {
        var frame = Start(type);
        frame.Write(fields);
        frame.Write(",\"data\":{"u8);
        frame.Write(fields);
        frame.Write("}}"u8);
        return new Frame(frame.WrittenSpan.ToArray(), topic);
    }

    private static Frame Nested<T>(
        ReadOnlySpan<byte> type,
        ReadOnlySpan<byte> id,
        DateTimeOffset now,
        T body,
        JsonTypeInfo<T> shape,
        FrameTopic topic = FrameTopic.Message)
    {
        var frame = Start(type);
        if (!id.IsEmpty)
        {
            frame.Write("\"id\":"u8);
            frame.Write(id);
            frame.Write(","u8);
        }

        frame.Write("\"timestamp\":"u8);
        frame.Write(HotJson.Bytes(now.UtcDateTime, RealtimeJson.Default.DateTime));
        frame.Write(",\"data\":"u8);
        frame.Write(HotJson.Bytes(body, shape));
        frame.Write("}"u8);
        return new Frame(frame.WrittenSpan.ToArray(), topic);
    }

    private static ArrayBufferWriter<byte> Start(ReadOnlySpan<byte> type)
    {
        var buffer = s_buffer ??= new ArrayBufferWriter<byte>(2_048);
        buffer.ResetWrittenCount();
        buffer.Write("{\"type\":\""u8);
        buffer.Write(type);
        buffer.Write("\","u8);
        return buffer;
    }
}
