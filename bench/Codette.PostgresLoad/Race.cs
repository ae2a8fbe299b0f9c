namespace Codette.PostgresLoad;

/// <summary>Runs two ways of doing the same in turn, so that a drift of the machine's speed meets both.</summary>
internal static class Race
{
    /// <summary>The median rates of both, in operations a second.</summary>
    public static async Task<(double First, double Second)> Run(
        int workers, int rounds, TimeSpan duration, Func<int, Task> first, Func<int, Task> second)
    {
        await Rate(workers, TimeSpan.FromSeconds(2), first); // warm
        await Rate(workers, TimeSpan.FromSeconds(2), second);
        var (firsts, seconds) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            firsts.Add(await Rate(workers, duration, first));
            seconds.Add(await Rate(workers, duration, second));
        }

        return (Median(firsts), Median(seconds));
    }

    private static async Task<double> Rate(int workers, TimeSpan duration, Func<int, Task> operation)
    {
        var began = TimeProvider.System.GetTimestamp();
        var done = await Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Task.Run(async () =>
        {
            var count = 0L;
            for (; TimeProvider.System.GetElapsedTime(began) < duration; count++)
            {
                await operation(worker);
            }

            return count;
        })));
        return done.Sum() / TimeProvider.System.GetElapsedTime(began).TotalSeconds;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
    }
}
