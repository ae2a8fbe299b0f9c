namespace Codette.WebApi.Identity;

/// <summary>What is logged of sign-in, events 1101 to 1199. Never any of a token's or a key's text.</summary>
internal static partial class IdentityLog
{
    [LoggerMessage(1101, LogLevel.Warning, "A client presented a service key, which none may hold: replace that key in the project")]
    public static partial void ServiceKeyPresented(this ILogger logger);

    [LoggerMessage(1102, LogLevel.Debug, "A token was refused: {Code}")]
    public static partial void TokenRefused(this ILogger logger, string code);

    [LoggerMessage(1103, LogLevel.Debug, "A token could not be read: {Fault}")]
    public static partial void TokenUnreadable(this ILogger logger, string fault);

    [LoggerMessage(1104, LogLevel.Warning, "The keys that verify tokens cannot be fetched from {Url}: {Reason}")]
    public static partial void KeysAway(this ILogger logger, string url, string reason);

    [LoggerMessage(1105, LogLevel.Debug, "{Count} keys that verify tokens were fetched")]
    public static partial void KeysFetched(this ILogger logger, int count);
}
