namespace Codette.Application.Diagnostics;

/// <summary>What the server counts of its HTTP requests since its start. An accepted WebSocket is no request.</summary>
public interface IRequestMetrics
{
    /// <summary>The counters alone: cheap enough for every status frame.</summary>
    RequestCounts Count();

    /// <summary>The counters and the distribution of the response times.</summary>
    RequestReading Read();
}

/// <summary>Requests by their end.</summary>
/// <param name="Answered">Requests that have ended.</param>
/// <param name="InFlight">Requests that have begun and not ended, among them the one that asks.</param>
/// <param name="ClientErrors">Ended with 4xx.</param>
/// <param name="ServerErrors">Ended with 5xx, 501 apart.</param>
/// <param name="NotOffered">Ended with 501: Codette does not do what was asked, and said so.</param>
/// <param name="Upgrades">WebSockets accepted; counted when they close.</param>
public sealed record RequestCounts(long Answered, long InFlight, long ClientErrors, long ServerErrors, long NotOffered, long Upgrades)
{
    public long Errors => ClientErrors + ServerErrors + NotOffered;
}

/// <summary>Requests and their response times, from the first middleware until the response was handed to the connection.</summary>
/// <param name="Counts">The counters.</param>
/// <param name="Latency">Null before the first request has ended.</param>
public sealed record RequestReading(RequestCounts Counts, LatencyReading? Latency);

/// <summary>A distribution of times, in milliseconds. The percentiles are within 2 % of the exact ones, the others are exact.</summary>
public sealed record LatencyReading(double AverageMs, double P50Ms, double P95Ms, double P99Ms, double MaxMs);
