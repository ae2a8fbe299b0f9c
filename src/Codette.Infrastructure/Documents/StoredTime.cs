namespace Codette.Infrastructure.Documents;

/// <summary>Times as PostgreSQL keeps them: in UTC, to the microsecond.</summary>
internal static class StoredTime
{
    /// <summary>The time as it comes back from the database: what a store gives back must be what it will read.</summary>
    public static DateTimeOffset AsStored(this DateTimeOffset time) =>
        new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    public static DateTimeOffset FromStored(this DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
