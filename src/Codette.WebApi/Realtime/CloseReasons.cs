namespace Codette.WebApi.Realtime;

/// <summary>Why the server closes a socket.</summary>
/// <param name="Code">The close code: a registered one (RFC 6455, section 7.4), or 4000 and above for Codette's own.</param>
/// <param name="Name">Sent as the close frame's reason.</param>
/// <param name="Reconnect">Whether a client does well to connect again, after a pause.</param>
internal sealed record CloseReason(int Code, string Name, bool Reconnect);

/// <summary>Every way in which the server ends a socket.</summary>
internal static class CloseReasons
{
    /// <summary>The client closed, and the server agrees.</summary>
    public static CloseReason Normal { get; } = new(1000, "closed", Reconnect: false);

    /// <summary>The server is shutting down.</summary>
    public static CloseReason GoingAway { get; } = new(1001, "server_going_away", Reconnect: true);

    /// <summary>A message was longer than the server takes; the same message would be refused again.</summary>
    public static CloseReason MessageTooBig { get; } = new(1009, "message_too_big", Reconnect: false);

    /// <summary>The token of the socket's caller has ended; with a new one the client may come again.</summary>
    public static CloseReason TokenExpired { get; } = new(4401, "token_expired", Reconnect: true);

    /// <summary>The client sent a token that is refused; the same one would be refused again.</summary>
    public static CloseReason TokenRefused { get; } = new(4403, "token_refused", Reconnect: false);

    /// <summary>The client did not read what was sent to it.</summary>
    public static CloseReason SlowClient { get; } = new(4008, "slow_client", Reconnect: true);

    /// <summary>The client sent more messages than the server takes.</summary>
    public static CloseReason TooManyMessages { get; } = new(4029, "too_many_messages", Reconnect: true);

    public static IReadOnlyList<CloseReason> All { get; } =
        [Normal, GoingAway, MessageTooBig, SlowClient, TooManyMessages, TokenExpired, TokenRefused];
}
