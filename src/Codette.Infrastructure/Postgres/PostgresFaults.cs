using System.Net.Sockets;
using System.Security.Authentication;
using Codette.Application.Common;
using Codette.Domain.Common;
using Npgsql;

namespace Codette.Infrastructure.Postgres;

/// <summary>What an attempt that failed has left.</summary>
internal enum Aftermath
{
    /// <summary>Nothing was done, and the same attempt may work in a moment.</summary>
    NothingDone,

    /// <summary>The connection was lost: the work may have been committed or not.</summary>
    Unknown,

    /// <summary>Trying again at once would fail again.</summary>
    Final,
}

/// <summary>
/// Tells what a fault means, by its SQLSTATE (PostgreSQL manual, appendix A) and never by its text, which is in the server's
/// language.
/// </summary>
internal static class PostgresFaults
{
    /// <summary>The routine of the server that checks a row against the policies; denied grants come from others.</summary>
    private const string PolicyCheck = "ExecWithCheckOptions";

    /// <summary>The one that finds a prepared statement older than the schema; others mean what the server really cannot do.</summary>
    private const string PlanCheck = "RevalidateCachedQuery";

    public static Aftermath AftermathOf(Exception fault) => fault switch
    {
        PostgresException { SqlState: "40001" or "40P01" or "53300" or "57P03" or "26000" } => Aftermath.NothingDone,
        PostgresException { SqlState: "0A000", Routine: PlanCheck } => Aftermath.NothingDone,
        PostgresException { SqlState: "57P05" or "25P03" } => Aftermath.NothingDone, // ended for being idle
        PostgresException { SqlState: ['0', '8', ..] or "57P01" or "57P02" } => Aftermath.Unknown,
        PostgresException => Aftermath.Final,
        NpgsqlException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } => Aftermath.NothingDone,
        NpgsqlException { InnerException: TimeoutException } => Aftermath.Final, // it has waited long enough
        NpgsqlException { IsTransient: true } or NpgsqlException { InnerException: IOException or SocketException } => Aftermath.Unknown,
        _ => Aftermath.Final,
    };

    /// <summary>Whether other connections at rest are likely dead too: after a failover, or with statements of an older schema.</summary>
    public static bool SpoilsPool(Exception fault) => fault switch
    {
        PostgresException known => AftermathOf(known) == Aftermath.Unknown
            || known is { SqlState: "57P03" or "57P05" or "26000" } or { SqlState: "0A000", Routine: PlanCheck },
        NpgsqlException { InnerException: TimeoutException } => true, // a server that lives ends a statement before that
        _ => AftermathOf(fault) == Aftermath.Unknown,
    };

    /// <summary>Whether a write that met it may have been committed all the same.</summary>
    public static bool LeavesDoubt(NpgsqlException fault) => AftermathOf(fault) == Aftermath.Unknown || fault.InnerException is TimeoutException;

    /// <summary>Not to be called "try again": that could store it twice.</summary>
    public static Exception Doubt(NpgsqlException fault) => Unavailable(
        "storage_outcome_unknown",
        "The database was lost before it answered: whether this was stored is not known. Look before you send it again.",
        fault);

    public static Exception Translate(Exception fault) => fault switch
    {
        PostgresException known => Translate(known),
        NpgsqlException { InnerException: TimeoutException } =>
            Unavailable("storage_timeout", "The database did not answer in time; try again.", fault),
        NpgsqlException => Unavailable("storage_away", "The database cannot be reached; try again.", fault),
        _ => fault,
    };

    /// <summary>The server's or the network's own words, which hold names and never a password.</summary>
    public static string Reason(NpgsqlException fault) => fault switch
    {
        PostgresException known => $"{known.MessageText}.",
        { InnerException: AuthenticationException } =>
            "The server's certificate is of another authority than DATABASE_CA's, or for another name.",
        _ => (fault.InnerException ?? fault).Message,
    };

    private static Exception Translate(PostgresException fault) => fault.SqlState switch
    {
        ['0', '8', ..] or "57P01" or "57P02" or "57P03" or "57P05" or "25P03" =>
            Unavailable("storage_away", "The database is being restarted or was cut off; try again.", fault),
        "57014" or "25P04" => Unavailable("storage_timeout", "The database did not finish in time; try again.", fault),
        "55P03" or "40P01" or "40001" => Unavailable("storage_locked", "Other work holds what this needs; try again.", fault),
        ['5', '3', '3', ..] => Unavailable("storage_busy", "The database has no connection left; try again.", fault),
        ['5', '3', '1', ..] or ['5', '8', ..] => Unavailable("storage_full", "The disk of the database is full or failing.", fault),
        ['5', '3', ..] => Unavailable("storage_exhausted", "The database has run out of memory or another resource.", fault),
        "25006" => Unavailable("storage_read_only", "The database takes no writes now: it is a standby or read-only.", fault),
        ['2', '8', ..] or "3D000" or "57P04" => Unavailable("storage_denied", "The database refused Codette's login, or does not exist.", fault),
        ['4', '2', 'P', '0', '1'] or "42883" or "3F000" or "42703" =>
            Unavailable("storage_schema", "The schema is missing or of another version; run: migrations apply.", fault),
        "42501" when fault.Routine == PolicyCheck =>
            new StorageRefusedException(Error.Forbidden("row_security_denied", "The database's row security does not allow this."), fault),
        "42501" => Unavailable("storage_denied", "A right is missing in the database; run: migrations apply.", fault),
        "22021" or "22P05" =>
            new StorageRefusedException(
                Error.Invalid("text_not_storable", "A text holds the character U+0000, which the database cannot keep."), fault),
        _ => fault,
    };

    private static StorageUnavailableException Unavailable(string code, string message, Exception fault) => new(code, message, fault);
}
