using System.Numerics;

namespace Codette.WebApi.Diagnostics;

/// <summary>
/// A histogram of times in nanoseconds, with 32 buckets of equal width to each power of two (the idea of HdrHistogram,
/// hdrhistogram.org). Up to 63 ns a bucket is one value; above, it is at most 1/32 of its lower end wide, and its middle
/// stands for it: the error is at most 1/64, 1.6 %. It ends at 2^42 ns, 73 minutes, where longer times are counted too.
/// </summary>
internal sealed class LatencyHistogram
{
    private const int Precision = 5;

    private const long Largest = (1L << 42) - 1;

    public static int Buckets { get; } = BucketOf(Largest) + 1;

    private readonly long[] _counts = new long[Buckets];

    /// <summary>How many times are in it.</summary>
    public long Count { get; private set; }

    /// <summary>
    /// With e = max(0, floor(log2 t) - 5), the leading six bits of t are t / 2^e, from 32 to 63, and e rows of 32 lie below
    /// them: the bucket is 32 e + t / 2^e.
    /// </summary>
    public static int BucketOf(long nanoseconds)
    {
        var value = Math.Clamp(nanoseconds, 0, Largest);
        var row = Math.Max(0, BitOperations.Log2((ulong)value) - Precision);
        return (row << Precision) + (int)(value >> row);
    }

    /// <summary>The middle of a bucket.</summary>
    public static double Middle(int bucket)
    {
        var row = Math.Max(0, (bucket >> Precision) - 1);
        var lowest = (long)(bucket - (row << Precision)) << row;
        return lowest + (((1L << row) - 1) / 2d);
    }

    /// <summary>Adds counts, a number for each bucket, that others may be raising meanwhile.</summary>
    public void Add(Span<long> counts)
    {
        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            var count = Volatile.Read(ref counts[bucket]);
            _counts[bucket] += count;
            Count += count;
        }
    }

    /// <summary>The smallest time that at least this share of all times does not exceed (nearest rank); 0 when there are none.</summary>
    /// <param name="share">Above 0, up to 1.</param>
    public double Percentile(double share)
    {
        var left = (long)Math.Ceiling(share * Count);
        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            left -= _counts[bucket];
            if (left <= 0 && _counts[bucket] > 0)
            {
                return Middle(bucket);
            }
        }

        return 0;
    }
}
