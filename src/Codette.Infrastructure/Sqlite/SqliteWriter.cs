using System.Threading.Channels;
using Codette.Application.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Codette.Infrastructure.Sqlite;

/// <summary>
/// The one place that writes. Whatever waits is done in one transaction, so that many writes share one trip to the disk;
/// each is acknowledged only after that commit. When one of them throws, the batch is rolled back and every write is done
/// again by itself: a write must therefore depend on nothing but its arguments and the database.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int LargestBatch = 256;

    private readonly SqliteDatabase _database;
    private readonly Channel<Write> _waiting;
    private readonly Lazy<Task> _loop;

    public SqliteWriter(SqliteDatabase database)
    {
        _database = database;
        _waiting = Channel.CreateBounded<Write>(
            new BoundedChannelOptions(database.Options.QueuedWrites) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
        _loop = new Lazy<Task>(() => Task.Factory.StartNew(
            Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap());
    }

    /// <summary>Does the work in a transaction and returns after its commit. A cancelled write that has begun is still done.</summary>
    /// <exception cref="StorageUnavailableException">Nothing was written; also when too many writes wait.</exception>
    public Task<T> Do<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        _ = _loop.Value;
        var write = new Write<T>(work, cancellationToken);
        return _waiting.Writer.TryWrite(write)
            ? write.Outcome
            : Task.FromException<T>(new StorageUnavailableException("storage_busy", "Too many writes are waiting for the database; try again."));
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        if (_loop.IsValueCreated)
        {
            await _loop.Value;
        }
    }

    private async Task Run()
    {
        var batch = new List<Write>(LargestBatch);
        SqliteSession? session = null;
        while (await _waiting.Reader.WaitToReadAsync())
        {
            await Task.Yield(); // requests that are about to write get there first, and share this commit
            while (batch.Count < LargestBatch && _waiting.Reader.TryRead(out var write))
            {
                batch.Add(write);
            }

            session = Perform(batch, session);
            batch.Clear();
        }

        session?.Dispose();
    }

    /// <summary>Gives the session back, or null when it is to be opened anew.</summary>
    private SqliteSession? Perform(List<Write> batch, SqliteSession? session)
    {
        try
        {
            session = StillThere(session) ?? _database.OpenForWriting();
            if (!TryTogether(batch, session))
            {
                batch.ForEach(write => Alone(write, session));
            }

            return session;
        }
#pragma warning disable CA1031 // Whatever went wrong, the next write finds a writer.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            var cause = fault is SqliteException known ? SqliteFaults.Translate(known) : fault;
            batch.ForEach(write => write.Fail(cause));
            session?.Dispose();
            return null;
        }
    }

    /// <summary>A file deleted under an open session takes writes and keeps none of them.</summary>
    private SqliteSession? StillThere(SqliteSession? session)
    {
        if (session is null || File.Exists(_database.Options.Path))
        {
            return session;
        }

        session.Dispose();
        return null;
    }

    private static bool TryTogether(List<Write> batch, SqliteSession session)
    {
        if (!TryCommit(batch, session))
        {
            return false;
        }

        batch.ForEach(write => write.Acknowledge());
        return true;
    }

    private static void Alone(Write write, SqliteSession session)
    {
        try
        {
            if (TryCommit([write], session))
            {
                write.Acknowledge();
            }
            else
            {
                write.Fail(write.Fault!);
            }
        }
        catch (SqliteException fault)
        {
            write.Fail(SqliteFaults.Translate(fault));
        }
    }

    /// <summary>False when a write threw: then everything is rolled back.</summary>
    private static bool TryCommit(List<Write> batch, SqliteSession session)
    {
        session.Execute("begin immediate");
        var committed = false;
        try
        {
            if (batch.TrueForAll(write => write.TryPerform(session)))
            {
                session.Execute("commit");
                committed = true;
            }
        }
        finally
        {
            if (!committed && IsInTransaction(session))
            {
                session.Execute("rollback");
            }
        }

        return committed;
    }

    /// <summary>Some faults, a full disk for one, have rolled back by themselves.</summary>
    private static bool IsInTransaction(SqliteSession session) => raw.sqlite3_get_autocommit(session.Connection.Handle) == 0;

    private abstract class Write
    {
        public Exception? Fault { get; protected set; }

        public abstract bool TryPerform(SqliteSession session);

        public abstract void Acknowledge();

        public abstract void Fail(Exception cause);
    }

    private sealed class Write<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken) : Write
    {
        private readonly TaskCompletionSource<T> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _value;
        private bool _cancelled;

        public Task<T> Outcome => _outcome.Task;

        public override bool TryPerform(SqliteSession session)
        {
            _cancelled = cancellationToken.IsCancellationRequested;
            if (_cancelled)
            {
                return true;
            }

            try
            {
                _value = work(session);
                return true;
            }
            catch (SqliteException fault)
            {
                Fault = SqliteFaults.Translate(fault);
            }
#pragma warning disable CA1031 // Whatever one write throws goes to the one who asked, and must not end the others.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                Fault = fault;
            }

            return false;
        }

        public override void Acknowledge()
        {
            if (_cancelled)
            {
                _outcome.TrySetCanceled(cancellationToken);
                return;
            }

            _outcome.TrySetResult(_value!);
        }

        public override void Fail(Exception cause) => _outcome.TrySetException(cause);
    }
}
