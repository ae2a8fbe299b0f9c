using Codette.WebApi.Diagnostics;
using CsCheck;

namespace Codette.WebApi.Tests.Diagnostics;

public sealed class LatencyHistogramTests
{
    private static readonly Gen<long> _nanoseconds = Gen.Select(Gen.Double[0, 41], exponent => (long)Math.Pow(2, exponent));

    [Fact]
    public void A_percentile_is_within_two_percent_of_the_exact_one()
    {
        Gen.Select(_nanoseconds.Array[1, 500], Gen.Double[0.001, 1]).Sample((times, share) =>
        {
            var counts = new long[LatencyHistogram.Buckets];
            foreach (var time in times)
            {
                counts[LatencyHistogram.BucketOf(time)]++;
            }

            var histogram = new LatencyHistogram();
            histogram.Add(counts);
            Array.Sort(times);
            var exact = times[(int)Math.Ceiling(share * times.Length) - 1];
            Assert.Equal(times.Length, histogram.Count);
            Assert.InRange(histogram.Percentile(share), exact * (1 - (1 / 64d)), exact * (1 + (1 / 64d)));
        });
    }

    [Fact]
    public void Longer_times_are_never_in_an_earlier_bucket()
    {
        Gen.Select(_nanoseconds, _nanoseconds).Sample((one, other) =>
            Assert.True(one > other || LatencyHistogram.BucketOf(one) <= LatencyHistogram.BucketOf(other)));
        Assert.All(Enumerable.Range(0, 200), time => Assert.InRange(LatencyHistogram.BucketOf(time + 1) - LatencyHistogram.BucketOf(time), 0, 1));
    }

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(0, 0)]
    [InlineData(63, 63)]
    [InlineData(long.MaxValue, 1215)]
    public void The_ends_are_held(long nanoseconds, int bucket) => Assert.Equal(bucket, LatencyHistogram.BucketOf(nanoseconds));
}
