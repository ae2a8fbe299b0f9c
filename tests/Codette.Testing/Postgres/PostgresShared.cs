using Codette.Domain.Common;

namespace Codette.Testing.Postgres;

/// <summary>
/// The one server that all tests of a process share, each in a <see cref="TestDatabase"/> of its own; started when it is
/// first asked for, gone with the process.
/// </summary>
/// <remarks>
/// What a machine lacks skips a test with its reason, and fails it where CI=true: a test project does so by
/// <c>Assert.SkipWhen</c>, in the test or its constructor. In a fixture that exception would be a failure.
/// </remarks>
public static class PostgresShared
{
    private static readonly Lazy<Task<Result<PostgresServer>>> Started = new(() => PostgresServer.Start());

    public static Task<Result<PostgresServer>> Server => Started.Value;

    /// <summary>Why there is no server, or null when there is one.</summary>
    public static async Task<string?> Missing() => (await Server).Error?.Message;
}
