using Microsoft.Extensions.Logging;

namespace Codette.Infrastructure.Postgres;

/// <summary>What this room says in the log. No message holds an address with its password, a claim or a value of a row.</summary>
internal static partial class PostgresLog
{
    [LoggerMessage(3201, LogLevel.Information, "The schema was brought up to date: {Files}")]
    public static partial void Migrated(ILogger logger, string files);

    [LoggerMessage(3202, LogLevel.Warning,
        "The connection to {Location} is not protected against who stands between: set DATABASE_CA to the file of the server's authority")]
    public static partial void Unvalidated(ILogger logger, string location);

    [LoggerMessage(3203, LogLevel.Warning,
        "Work for callers is done by the login {Login}, and {Weakness}: a statement that forgot whom it is for would see every row. Give DATABASE_CALLER_URL a login that can become anon and authenticated alone")]
    public static partial void WeakLogin(ILogger logger, string login, string weakness);

    [LoggerMessage(3204, LogLevel.Information, "The database at {Location} does not answer yet: {Reason}")]
    public static partial void Waiting(ILogger logger, string location, string reason);
}
