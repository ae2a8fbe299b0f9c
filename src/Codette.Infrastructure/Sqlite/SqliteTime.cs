namespace Codette.Infrastructure.Sqlite;

/// <summary>Times as microseconds since 1970: whole, sortable, and what every store keeps.</summary>
internal static class SqliteTime
{
    public static long ToMicroseconds(this DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>The time as it comes back from the database: what a store gives back must be what it will read.</summary>
    public static DateTimeOffset AsStored(this DateTimeOffset time) => FromMicroseconds(time.ToMicroseconds());

    public static DateTimeOffset FromMicroseconds(long value) => DateTimeOffset.UnixEpoch.AddTicks(value * TimeSpan.TicksPerMicrosecond);
}
