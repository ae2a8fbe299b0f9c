namespace Codette.WebApi.Realtime;

/// <summary>The one clock of all sockets. While none is open it sleeps.</summary>
internal sealed class RealtimeTicker(ConnectionRegistry registry, TimeProvider time, ILogger<RealtimeTicker> logger) : BackgroundService
{
    /// <summary>20 positions a second: a playhead that moves smoothly, at a few kilobytes a second.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromMilliseconds(50);

    /// <summary>In ticks: every 2 s.</summary>
    private const int StatusEvery = 40;

    /// <summary>In ticks: four times a second.</summary>
    private const int WatchEvery = 5;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await registry.Arrival().WaitAsync(stoppingToken);
            using var timer = new PeriodicTimer(Period, time);
            for (var tick = 1L; registry.Open > 0 && await timer.WaitForNextTickAsync(stoppingToken); tick++)
            {
                Tick(tick);
            }
        }
    }

    private void Tick(long tick)
    {
        try
        {
            registry.TellPositions();
            registry.TellStatus(tick, StatusEvery);
            if (tick % WatchEvery == 0)
            {
                registry.Watch();
            }
        }
#pragma warning disable CA1031 // One bad round must not end all the others.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            logger.TickFailed(failure);
        }
    }
}
