using System.Numerics;
using Codette.Application.Diagnostics;

namespace Codette.WebApi.Diagnostics;

/// <summary>
/// Counts requests without locks. Each processor adds to a stripe of its own, an array with all the counters, and a
/// reader sums them: so no two processors fight for a cache line. A stripe takes 10 kB.
/// </summary>
internal sealed class RequestMetrics(TimeProvider time) : IRequestMetrics
{
    private const int MostStripes = 32;

    // Where the counters are in a stripe; the histogram follows. The first cache line is left to the array's header.
    private const int Begun = 8, Ended = 9, ClientErrors = 10, ServerErrors = 11, NotOffered = 12, Upgrades = 13, Sum = 14, Longest = 15,
        Histogram = 16;

    private readonly double _nanosecondsPerTick = 1e9 / time.TimestampFrequency;

    private readonly long[][] _stripes =
        [.. Enumerable.Range(0, (int)BitOperations.RoundUpToPowerOf2((uint)Math.Min(Environment.ProcessorCount, MostStripes)))
            .Select(_ => new long[Histogram + LatencyHistogram.Buckets])];

    /// <summary>A request begins; gives the time.</summary>
    public long Begin(bool counted)
    {
        if (counted)
        {
            Interlocked.Increment(ref Stripe()[Begun]);
        }

        return time.GetTimestamp();
    }

    /// <summary>A request has ended.</summary>
    /// <param name="began">What <see cref="Begin"/> gave.</param>
    /// <param name="status">How it ended; 101 is a WebSocket, which has no response time.</param>
    /// <param name="counted">Whether its beginning was counted.</param>
    public void End(long began, int status, bool counted)
    {
        var stripe = Stripe();
        if (!counted)
        {
            if (status == StatusCodes.Status101SwitchingProtocols)
            {
                Interlocked.Increment(ref stripe[Upgrades]);
                return;
            }

            Interlocked.Increment(ref stripe[Begun]); // it was refused, and is a request like others
        }

        Interlocked.Increment(ref stripe[Ended]);
        if (status >= 400)
        {
            Interlocked.Increment(ref stripe[status < 500 ? ClientErrors : status == StatusCodes.Status501NotImplemented ? NotOffered : ServerErrors]);
        }

        Time(stripe, (long)((time.GetTimestamp() - began) * _nanosecondsPerTick));
    }

    public RequestCounts Count()
    {
        var ended = Total(Ended); // before what began, so that the difference is never negative
        return new(
            ended, Math.Max(0, Total(Begun) - ended), Total(ClientErrors), Total(ServerErrors), Total(NotOffered), Total(Upgrades));
    }

    public RequestReading Read()
    {
        var counts = Count();
        var histogram = new LatencyHistogram();
        foreach (var stripe in _stripes)
        {
            histogram.Add(stripe.AsSpan(Histogram));
        }

        return new RequestReading(counts, histogram.Count == 0 ? null : new LatencyReading(
            Total(Sum) / 1e6 / histogram.Count,
            histogram.Percentile(0.50) / 1e6,
            histogram.Percentile(0.95) / 1e6,
            histogram.Percentile(0.99) / 1e6,
            _stripes.Max(stripe => Volatile.Read(ref stripe[Longest])) / 1e6));
    }

    private static void Time(long[] stripe, long nanoseconds)
    {
        Interlocked.Add(ref stripe[Sum], nanoseconds);
        Interlocked.Increment(ref stripe[Histogram + LatencyHistogram.BucketOf(nanoseconds)]);
        ref var longest = ref stripe[Longest];
        for (var seen = Volatile.Read(ref longest); nanoseconds > seen;)
        {
            seen = Interlocked.CompareExchange(ref longest, nanoseconds, seen) is var now && now == seen ? nanoseconds : now;
        }
    }

    private long[] Stripe() => _stripes[Thread.GetCurrentProcessorId() & (_stripes.Length - 1)];

    private long Total(int counter) => _stripes.Sum(stripe => Volatile.Read(ref stripe[counter]));
}
