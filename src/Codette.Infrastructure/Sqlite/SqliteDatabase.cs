using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using SQLitePCL;

namespace Codette.Infrastructure.Sqlite;

/// <summary>The database file: sessions that read, kept open for the next, and the one that writes (<see cref="SqliteWriter"/>).</summary>
internal sealed class SqliteDatabase(IOptions<SqliteOptions> options) : IDisposable
{
    /// <summary>More than these at rest would only cost memory: a read takes microseconds.</summary>
    private const int ReadersAtRest = 8;

    private readonly ConcurrentBag<SqliteSession> _readers = [];

    public SqliteOptions Options { get; } = options.Value;

    /// <summary>Reads on the caller's thread; however many statements it takes, they all see the same committed state.</summary>
    /// <exception cref="Application.Common.StorageUnavailableException">The database cannot be read now.</exception>
    public T Read<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken) =>
        ReadOnce(
            session =>
            {
                session.Execute("begin");
                var value = work(session);
                session.Execute("commit");
                return value;
            },
            cancellationToken);

    /// <summary>The same for a single statement, which sees one state by itself.</summary>
    public T ReadOnce<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        SqliteSession? session = null;
        try
        {
            session = _readers.TryTake(out var rested) ? rested : Open(SqliteOpenMode.ReadOnly);
            var value = work(session);
            if (_readers.Count < ReadersAtRest)
            {
                _readers.Add(session);
                session = null;
            }

            return value;
        }
        catch (SqliteException fault)
        {
            throw SqliteFaults.Translate(fault);
        }
        finally
        {
            session?.Dispose(); // one too many, or one that failed and may not be sound
        }
    }

    /// <summary>Opens the session that writes: every commit is on the disk before it is acknowledged.</summary>
    /// <param name="create">At start alone: later a missing file is a fault, and an empty one in its place would hide it.</param>
    public SqliteSession OpenForWriting(bool create = false)
    {
        var session = Open(create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite);
        try
        {
            session.Execute("pragma journal_mode = wal");
            session.Execute("pragma synchronous = full");
            session.Execute("pragma foreign_keys = on");
            session.Execute("pragma cache_size = -16000");
            session.Execute("pragma wal_autocheckpoint = 4000");
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        while (_readers.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    private SqliteSession Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Options.Path,
            Mode = mode,
            Pooling = false, // sessions are kept here, with their statements
            DefaultTimeout = Options.BusySeconds,
        }.ToString());
        try
        {
            connection.Open();
            KeepPlans(connection);
            return new SqliteSession(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// A plan may depend on the values that are bound, a limit for one, and then a statement is prepared anew with each
    /// binding, at twice the cost of running it. The query planner stability guarantee (sqlite.org/queryplanner-ng.html)
    /// keeps the first plan.
    /// </summary>
    private static void KeepPlans(SqliteConnection connection) =>
        raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
}
