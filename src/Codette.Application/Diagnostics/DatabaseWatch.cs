namespace Codette.Application.Diagnostics;

/// <summary>
/// Probes the database in bounded time and remembers when it last answered. Whoever asks while a probe is under way shares
/// it, so that a hanging database holds one thread and not one for each question.
/// </summary>
internal sealed class DatabaseWatch(IDatabaseProbe probe, TimeProvider time)
{
    private const int MostLatencies = 64;

    /// <summary>When a probe is told to stop.</summary>
    public static readonly TimeSpan Enough = TimeSpan.FromSeconds(1.75);

    /// <summary>When nobody waits any longer for one that does not obey.</summary>
    private static readonly TimeSpan _tooMuch = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly Queue<double> _latencies = new(MostLatencies);
    private Task<DatabaseReading>? _probing;
    private DatabaseReading? _lastSuccess;

    /// <summary>The last reading that got an answer to a query; null before the first.</summary>
    public DatabaseReading? LastSuccess => Volatile.Read(ref _lastSuccess);

    /// <summary>The median of the latest probes that were answered.</summary>
    public LatencyMedian Median
    {
        get
        {
            double[] sorted;
            lock (_gate)
            {
                sorted = [.. _latencies.Order()];
            }

            var middle = sorted.Length / 2;
            return new LatencyMedian(
                sorted.Length == 0 ? null : sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2,
                sorted.Length);
        }
    }

    /// <summary>Never throws for what is wrong with the database, and takes 2 s at most.</summary>
    public async Task<DatabaseReading> Probe(CancellationToken cancellationToken)
    {
        Task<DatabaseReading> probing;
        lock (_gate)
        {
            probing = _probing is { IsCompleted: false } underWay ? underWay : _probing = Task.Run(Begin, CancellationToken.None);
        }

        try
        {
            return await probing.WaitAsync(_tooMuch, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return Nothing(new ProbeStep(ProbeOutcome.Timeout, _tooMuch.TotalMilliseconds, "The database did not answer within 2 s."));
        }
    }

    private async Task<DatabaseReading> Begin()
    {
        using var limit = new CancellationTokenSource(Enough, time);
        var began = time.GetTimestamp();
        try
        {
            var reading = await probe.Probe(limit.Token);
            if (reading.Read.IsOk)
            {
                Note(reading);
            }

            return reading;
        }
#pragma warning disable CA1031 // Whatever is wrong with the database is what was asked for.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return Nothing(new ProbeStep(
                ProbeOutcome.Failed, time.GetElapsedTime(began).TotalMilliseconds, $"The probe ended with {fault.GetType().Name}."));
        }
    }

    private void Note(DatabaseReading reading)
    {
        Volatile.Write(ref _lastSuccess, reading);
        lock (_gate)
        {
            if (_latencies.Count == MostLatencies)
            {
                _latencies.Dequeue();
            }

            _latencies.Enqueue(reading.Read.LatencyMs);
        }
    }

    private DatabaseReading Nothing(ProbeStep why) =>
        new(probe.Type, null, probe.Location, why, why, [], null, null, time.GetUtcNow());
}

/// <summary>A median of latencies.</summary>
/// <param name="Ms">In milliseconds; null without samples.</param>
/// <param name="Samples">Of how many.</param>
public sealed record LatencyMedian(double? Ms, int Samples);
