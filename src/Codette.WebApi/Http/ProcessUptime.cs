namespace Codette.WebApi.Http;

/// <summary>How long the process has been serving, by the monotonic clock.</summary>
internal sealed class ProcessUptime(TimeProvider time)
{
    private readonly long _started = time.GetTimestamp();

    public double Seconds => time.GetElapsedTime(_started).TotalSeconds;
}
