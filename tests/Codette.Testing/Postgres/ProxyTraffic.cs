namespace Codette.Testing.Postgres;

/// <summary>What has passed a proxy, and whether anything may.</summary>
internal sealed class ProxyTraffic
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _open = Opened();
    private long _roundTrips;
    private long _clientBytes;
    private long _connections;

    public long RoundTrips => Interlocked.Read(ref _roundTrips);

    public long ClientBytes => Interlocked.Read(ref _clientBytes);

    public long Connections => Interlocked.Read(ref _connections);

    public void CountRoundTrip() => Interlocked.Increment(ref _roundTrips);

    public void CountClientBytes(int bytes) => Interlocked.Add(ref _clientBytes, bytes);

    public void CountConnection() => Interlocked.Increment(ref _connections);

    public void Pause()
    {
        lock (_lock)
        {
            if (_open.Task.IsCompleted)
            {
                _open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    public void Resume()
    {
        lock (_lock)
        {
            _open.TrySetResult();
        }
    }

    public Task WaitUntilOpen(CancellationToken token)
    {
        lock (_lock)
        {
            return _open.Task.WaitAsync(token);
        }
    }

    private static TaskCompletionSource Opened()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }
}
