using System.ComponentModel.DataAnnotations;

namespace Codette.Infrastructure.Postgres;

/// <summary>How a pooler between Codette and the database lends connections.</summary>
public enum PoolerMode
{
    /// <summary>To be told from the port: 6543 is where poolers lend for a transaction.</summary>
    ByPort,

    /// <summary>For a session, as when there is no pooler: statements may stay prepared.</summary>
    Session,

    /// <summary>For a transaction: nothing may outlive one, no prepared statement either.</summary>
    Transaction,
}

/// <summary>Where the PostgreSQL database is and how it is used. The settings in brackets fill it.</summary>
public sealed class PostgresOptions
{
    /// <summary>
    /// <c>DATABASE_URL</c>: <c>postgres://user:password@host:port/database</c> or <c>Host=…;Username=…;…</c>. Its login does
    /// Codette's own work and has to be able to become <c>service_role</c>, <c>authenticated</c> and <c>anon</c>.
    /// </summary>
    [Required(ErrorMessage = "DATABASE_URL has to name a database.")]
    public string Url { get; set; } = "";

    /// <summary>
    /// <c>DATABASE_CALLER_URL</c>: the same database by a login that can become <c>authenticated</c> and <c>anon</c> alone; what
    /// is done for a caller is done by it. Null: the login above does that too.
    /// </summary>
    public string? CallerUrl { get; set; }

    /// <summary><c>DATABASE_CA</c>: a file with the certificates of the authorities that the server's has to come from; null for none.</summary>
    public string? CaFile { get; set; }

    /// <summary><c>DATABASE_POOLER</c>: <c>session</c> or <c>transaction</c>; by the port when left out.</summary>
    public PoolerMode Pooler { get; set; }

    /// <summary>Connections of each login at most. 1 to 500; 20 by default. <c>Maximum Pool Size</c> in a URL of the second form wins.</summary>
    [Range(1, 500)]
    public int MaxConnections { get; set; } = 20;

    /// <summary>How much work of each login may wait for a connection; one more is refused at once. 16 to 100,000; 2,048 by default.</summary>
    [Range(16, 100_000)]
    public int QueuedWork { get; set; } = 2_048;

    /// <summary>How long work waits for a connection. 0.1 s to 1 min; 5 s by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan QueueTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one statement may take before the server ends it. 0.1 s to 5 min; 8 s by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan StatementTimeout { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>How long one statement may wait for what another holds. 0.1 s to 5 min; 4 s by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan LockTimeout { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>How long a start waits for a database that does not answer yet. 0 to 5 min; 10 s by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan StartTimeout { get; set; } = TimeSpan.FromSeconds(10);
}
