using Codette.Application.Diagnostics;

namespace Codette.Application.Tests.Diagnostics;

internal static class Readings
{
    public static ProbeStep Ok { get; } = new(ProbeOutcome.Ok, 1, null);

    public static DatabaseReading Sound { get; } = new(
        "SQLite", "3.50.4", "/data/codette.db", Ok, Ok, [new TableReading("messages", Ok, 2)],
        new StorageFiles(4096, 0, 1L << 40, "wal", false), new MigrationReading(["0001"], []), DateTimeOffset.UnixEpoch);
}
