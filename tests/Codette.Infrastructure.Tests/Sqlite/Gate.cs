using Codette.Infrastructure.Sqlite;

namespace Codette.Infrastructure.Tests.Sqlite;

/// <summary>A write that holds the writer up until it is opened, so that others wait behind it.</summary>
internal sealed class Gate : IDisposable
{
    private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim _open = new();
    private readonly Task _held;

    public Gate(SqliteWriter writer) => _held = writer.Do<object?>(
        _ =>
        {
            _entered.TrySetResult();
            _open.Wait(TimeSpan.FromSeconds(10));
            return null;
        },
        CancellationToken.None);

    public Task Entered => _entered.Task;

    public void Open() => _open.Set();

    public void Dispose()
    {
        Open();
        _held.GetAwaiter().GetResult();
        _open.Dispose();
    }
}
