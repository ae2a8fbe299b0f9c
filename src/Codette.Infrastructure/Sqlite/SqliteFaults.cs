using Codette.Application.Common;
using Microsoft.Data.Sqlite;

namespace Codette.Infrastructure.Sqlite;

/// <summary>Tells what a failed statement means to the one who asked (result codes: sqlite.org/rescode.html).</summary>
internal static class SqliteFaults
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    public static Exception Translate(SqliteException fault) => fault.SqliteErrorCode switch
    {
        Busy or Locked => Unavailable("storage_locked", "Another program holds the database; try again.", fault),
        ReadOnly => Unavailable("storage_read_only", "The database cannot be written: the file or its folder is read-only.", fault),
        Full => Unavailable("storage_full", "There is no space left for the database.", fault),
        InputOutput => Unavailable("storage_io", "The disk refused to read or write the database.", fault),
        Corrupt or NotADatabase => Unavailable("storage_corrupt", "The database file is damaged; restore it from a copy.", fault),
        CannotOpen => Unavailable("storage_missing", "The database file cannot be opened.", fault),
        _ => fault,
    };

    private static StorageUnavailableException Unavailable(string code, string message, SqliteException fault) =>
        new(code, message, fault);
}
