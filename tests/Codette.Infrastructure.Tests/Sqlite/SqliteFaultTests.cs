using Codette.Application.Chat;
using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Infrastructure.Tests.Contracts.Chat;
using Microsoft.Data.Sqlite;

namespace Codette.Infrastructure.Tests.Sqlite;

/// <summary>A storage that cannot work says why, loses nothing, and works again when the cause is gone.</summary>
public sealed class SqliteFaultTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Locked_by_another_program_it_says_so_and_works_again_afterwards()
    {
        await using var stores = await RunningStores.Start(_folder.Path, options => options.BusySeconds = 1);
        await Append(stores, "Before");
        using (var other = Open())
        {
            Execute(other, "begin immediate");
            var crowd = Enumerable.Range(0, 5).Select(index => Fault(() => Append(stores, $"During {index}"))).ToArray();
            Assert.All(await Task.WhenAll(crowd), code => Assert.Equal("storage_locked", code));
            Assert.Equal(["Before"], await Questions(stores)); // who reads need not wait
        }

        await Append(stores, "After");
        Assert.Equal(["Before", "After"], await Questions(stores));
    }

    [Fact]
    public async Task A_lock_shorter_than_the_busy_time_is_only_waited_for()
    {
        await using var stores = await RunningStores.Start(_folder.Path);
        Task writing;
        using (var other = Open())
        {
            Execute(other, "begin immediate");
            writing = Append(stores, "Patient");
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, Token);
            Assert.False(writing.IsCompleted);
        }

        await writing;
        Assert.Equal(["Patient"], await Questions(stores));
    }

    [Fact]
    public async Task Full_it_says_so_and_works_again_when_there_is_space()
    {
        await using var stores = await RunningStores.Start(_folder.Path);
        await Append(stores, "Before");
        await LimitPages(stores, 1); // it takes its present size instead, the least that is allowed

        Assert.Equal("storage_full", await Fault(() => Append(stores, new string('x', 16_000))));

        await LimitPages(stores, 100_000);
        await Append(stores, "After");
        Assert.Equal(["Before", "After"], await Questions(stores));
    }

    [Fact]
    public async Task A_read_only_database_says_so()
    {
        await using var stores = await RunningStores.Start(_folder.Path);

        var fault = Assert.Throws<StorageUnavailableException>(() => stores.Database.Read<object?>(
            session =>
            {
                session.Execute("delete from messages");
                return null;
            },
            Token));

        Assert.Equal("storage_read_only", fault.Error.Code);
        Assert.Empty(await Questions(stores));
    }

    [Fact]
    public async Task A_database_deleted_under_the_process_is_never_written_into_the_void()
    {
        await using var stores = await RunningStores.Start(_folder.Path);
        await Append(stores, "Before");
        foreach (var file in Directory.GetFiles(_folder.Path))
        {
            File.Delete(file);
        }

        Assert.Equal("storage_missing", await Fault(() => Append(stores, "Lost")));
        Assert.Equal("storage_missing", await Fault(() => Append(stores, "Lost, too")));
        Assert.False(File.Exists(_folder.Database));
    }

    [Fact]
    public async Task One_write_that_fails_fails_alone()
    {
        await using var stores = await RunningStores.Start(_folder.Path);
        var twice = Turns.Of("Twice");
        await Append(stores, twice);
        using var gate = new Gate(stores.Writer);
        await gate.Entered;

        var good = Enumerable.Range(0, 10).Select(index => Append(stores, $"Good {index}")).ToArray();
        var bad = Append(stores, twice);
        var better = Enumerable.Range(10, 10).Select(index => Append(stores, $"Good {index}")).ToArray();
        gate.Open();

        await Assert.ThrowsAsync<SqliteException>(() => bad);
        await Task.WhenAll([.. good, .. better]);
        string[] expected = ["Twice", .. Enumerable.Range(0, 20).Select(index => $"Good {index}")];
        Assert.Equal(expected, await Questions(stores));
    }

    [Fact]
    public async Task A_write_that_breaks_its_session_does_not_end_the_writer()
    {
        await using var stores = await RunningStores.Start(_folder.Path);

        var fault = await Record.ExceptionAsync(() => stores.Writer.Do<object?>(
            session =>
            {
                session.Connection.Close();
                throw new InvalidDataException();
            },
            Token).WaitAsync(TimeSpan.FromSeconds(5), TimeProvider.System, Token));

        Assert.IsNotType<TimeoutException>(fault);
        await Append(stores, "After").WaitAsync(TimeSpan.FromSeconds(5), TimeProvider.System, Token);
        Assert.Equal(["After"], await Questions(stores));
    }

    [Fact]
    public async Task More_writes_than_may_wait_are_refused_at_once()
    {
        await using var stores = await RunningStores.Start(_folder.Path, options => options.QueuedWrites = 64);
        using var gate = new Gate(stores.Writer);
        await gate.Entered;

        var waiting = Enumerable.Range(0, 64).Select(index => Append(stores, $"Waiting {index}")).ToArray();
        Assert.Equal("storage_busy", await Fault(() => Append(stores, "One too many")));
        gate.Open();

        await Task.WhenAll(waiting);
        await Append(stores, "Welcome again");
        Assert.Equal(65, (await Questions(stores)).Length);
    }

    [Fact]
    public async Task Whoever_cancels_while_waiting_is_not_stored()
    {
        await using var stores = await RunningStores.Start(_folder.Path);
        using var impatience = new CancellationTokenSource();
        using var gate = new Gate(stores.Writer);
        await gate.Entered;

        var cancelled = stores.Get<IConversationStore>().AppendTurn(Caller.Local, Turns.Of("Never mind"), impatience.Token);
        var kept = Append(stores, "Kept");
        await impatience.CancelAsync();
        gate.Open();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        await kept;
        Assert.Equal(["Kept"], await Questions(stores));
    }

    [Fact]
    public async Task Ending_finishes_what_waits()
    {
        var stores = await RunningStores.Start(_folder.Path);
        using var gate = new Gate(stores.Writer);
        await gate.Entered;
        var waiting = Enumerable.Range(0, 20).Select(index => Append(stores, $"Waiting {index}")).ToArray();

        var ending = stores.DisposeAsync();
        gate.Open();
        await ending;

        await Task.WhenAll(waiting);
        await using var again = await RunningStores.Start(_folder.Path);
        Assert.Equal(20, (await Questions(again)).Length);
    }

    public void Dispose() => _folder.Dispose();

    private static Task Append(RunningStores stores, string question) => Append(stores, Turns.Of(question));

    private static async Task Append(RunningStores stores, NewTurn turn) =>
        Assert.True((await stores.Get<IConversationStore>().AppendTurn(Caller.Local, turn, Token)).IsOk);

    private static async Task<string> Fault(Func<Task> call) => (await Assert.ThrowsAsync<StorageUnavailableException>(call)).Error.Code;

    private static async Task<string[]> Questions(RunningStores stores) =>
        [.. (await stores.Get<IConversationStore>().ReadHistory(Caller.Local, null, 1000, Token)).Value.Messages
            .Where((_, index) => index % 2 == 1).Select(message => message.Text).Reverse()];

    private static Task<object?> LimitPages(RunningStores stores, int pages) => stores.Writer.Do<object?>(
        session =>
        {
            session.Execute($"pragma max_page_count = {pages}");
            return null;
        },
        Token);

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={_folder.Database};Pooling=false");
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
