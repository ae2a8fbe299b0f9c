namespace Codette.WebApi.Http.Logging;

/// <summary>What the HTTP room says in the log. No message holds a query string, a body or a header.</summary>
internal static partial class HttpLog
{
    [LoggerMessage(1000, LogLevel.Error, "Unexpected failure of {Method} {Route}")]
    public static partial void Unexpected(ILogger logger, Exception fault, string method, string route);

    /// <summary>Without the fault's stack: while the storage is away, every request says this.</summary>
    [LoggerMessage(1001, LogLevel.Warning, "The storage is away, {Code}: {Reason}")]
    public static partial void StorageAway(ILogger logger, string code, string reason);

    [LoggerMessage(1002, LogLevel.Debug, "{Method} {Path} {Status} in {Milliseconds:0.0} ms")]
    public static partial void Answered(ILogger logger, string method, string path, int status, double milliseconds);

    [LoggerMessage(
        1003, LogLevel.Information,
        "Codette {Version} listens on {Url}, studio {Studio}, WebSocket {Socket}, docs {Docs}, store {Store}, keys {Keys}, sign-in {SignIn}, "
        + "origins {Origins}")]
    public static partial void Started(
        ILogger logger, string version, string url, string studio, string socket, string docs, string store, string keys,
        string signIn, string origins);
}
