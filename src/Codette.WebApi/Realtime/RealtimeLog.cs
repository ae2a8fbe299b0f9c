using Codette.Domain.Common;

namespace Codette.WebApi.Realtime;

/// <summary>What the realtime room logs, events 2001 to 2099. Never a message's content.</summary>
internal static partial class RealtimeLog
{
    [LoggerMessage(EventId = 2001, Level = LogLevel.Debug, Message = "Socket {Id} opened in session {Session}")]
    public static partial void SocketOpened(this ILogger logger, long id, SessionId session);

    [LoggerMessage(EventId = 2002, Level = LogLevel.Debug, Message = "Socket {Id} ended: {Reason}")]
    public static partial void SocketEnded(this ILogger logger, long id, string reason);

    [LoggerMessage(EventId = 2003, Level = LogLevel.Warning, Message = "Socket {Id} is closed by the server: {Code} {Reason}")]
    public static partial void SocketRefused(this ILogger logger, long id, int code, string reason);

    [LoggerMessage(EventId = 2004, Level = LogLevel.Warning, Message = "Socket {Id} did not answer the close and was cut off")]
    public static partial void SocketCutOff(this ILogger logger, long id);

    [LoggerMessage(EventId = 2006, Level = LogLevel.Warning, Message = "A socket was refused: {Limit} are open")]
    public static partial void TooManySockets(this ILogger logger, int limit);

    [LoggerMessage(EventId = 2007, Level = LogLevel.Error, Message = "A {Type} of socket {Id} failed")]
    public static partial void CommandFailed(this ILogger logger, string type, long id, Exception failure);

    [LoggerMessage(EventId = 2008, Level = LogLevel.Error, Message = "A round of the realtime ticker failed")]
    public static partial void TickFailed(this ILogger logger, Exception failure);

    [LoggerMessage(EventId = 2009, Level = LogLevel.Warning, Message = "Storage was away for a {Type} of socket {Id}: {Code}")]
    public static partial void StorageAway(this ILogger logger, string type, long id, string code);

    [LoggerMessage(EventId = 2010, Level = LogLevel.Error, Message = "The transport of session {Session} could not be read again")]
    public static partial void RefreshFailed(this ILogger logger, SessionId session, Exception failure);
}
