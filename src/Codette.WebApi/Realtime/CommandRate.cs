namespace Codette.WebApi.Realtime;

/// <summary>
/// Lets a burst pass and then a steady rate, with two numbers and no timer: the generic cell rate algorithm (ITU-T I.371).
/// </summary>
/// <param name="interval">Clock ticks between two messages at the steady rate.</param>
/// <param name="burst">Messages that may come at once.</param>
internal struct CommandRate(long interval, int burst)
{
    /// <summary>The moment at which a whole burst may come again.</summary>
    private long _rested = long.MinValue;

    public static CommandRate Of(RealtimeOptions options, TimeProvider time) =>
        new(Math.Max(1, time.TimestampFrequency / options.MessagesPerSecond), options.MessageBurst);

    /// <summary>True when a message may come at <paramref name="now"/>, a reading of the clock in ticks.</summary>
    public bool TryTake(long now)
    {
        var rested = Math.Max(_rested, now) + interval;
        if (rested - now > interval * burst)
        {
            return false;
        }

        _rested = rested;
        return true;
    }
}
