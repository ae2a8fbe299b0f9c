using System.ComponentModel.DataAnnotations;

namespace Codette.Infrastructure.Sqlite;

/// <summary>Where the embedded database is and how it works.</summary>
public sealed class SqliteOptions
{
    /// <summary>The folder of <c>codette.db</c>; made at start when it is missing.</summary>
    [Required]
    public string Folder { get; set; } = ".";

    /// <summary>How long a write waits for another process that holds the database. 1 to 60 s; 5 by default.</summary>
    [Range(1, 60)] // 0 would mean for ever
    public int BusySeconds { get; set; } = 5;

    /// <summary>How many writes may wait for their turn; one more is refused at once. 64 to 100,000; 4,096 by default.</summary>
    [Range(64, 100_000)]
    public int QueuedWrites { get; set; } = 4096;

    public string Path => System.IO.Path.GetFullPath(System.IO.Path.Combine(Folder, "codette.db"));
}
