namespace Codette.WebApi.Tests.EndToEnd;

/// <summary>The system's clock, with hours that a test lets pass.</summary>
internal sealed class MovedTime : TimeProvider
{
    public TimeSpan Passed { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Passed;

    public override long GetTimestamp() => System.GetTimestamp() + (long)(Passed.TotalSeconds * TimestampFrequency);
}
