using Codette.Domain.Common;
using Npgsql;

namespace Codette.Testing.Postgres;

/// <summary>One running PostgreSQL server for tests, wherever it came from.</summary>
public abstract class PostgresServer(string adminConnectionString, int version) : IAsyncDisposable
{
    /// <summary>Names a server that is to be used: the connection string (Npgsql) of a superuser.</summary>
    public const string Variable = "CODETTE_TEST_POSTGRES";

    /// <summary>A superuser in the database <c>postgres</c>.</summary>
    public string AdminConnectionString { get; } = adminConnectionString;

    /// <summary>As PostgreSQL counts: 150018 is 15.18.</summary>
    public int Version { get; } = version;

    /// <summary>Whether it is nobody else's, so that a test may stop it: a <see cref="PrivateCluster"/>.</summary>
    public bool IsPrivate => this is PrivateCluster;

    /// <summary>
    /// The server that <see cref="Variable"/> names; else one in a container; else one of the machine's own binaries. The
    /// error says what each of them lacks. A server that was named and does not answer is an exception.
    /// </summary>
    public static async Task<Result<PostgresServer>> Start(CancellationToken token = default)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return await GivenServer.Connect(given, token);
        }

        var container = await ContainerServer.Launch(token);
        if (container.IsOk)
        {
            return container;
        }

        var binaries = PostgresBinaries.OfMachine();
        var cluster = binaries.IsOk ? await StartPrivate(binaries.Value, [], token) : binaries.Error!;
        return cluster.IsOk
            ? cluster.Value
            : Error.Unavailable(
                "postgres_missing",
                $"No PostgreSQL. {Variable} is not set. {container.Error!.Message} {cluster.Error!.Message}");
    }

    /// <summary>A cluster of its own, run by the binaries in <paramref name="binFolder"/>.</summary>
    /// <param name="settings">Lines for postgresql.conf, such as <c>fsync = on</c>.</param>
    public static Task<Result<PrivateCluster>> StartPrivate(
        string binFolder, IReadOnlyCollection<string> settings, CancellationToken token = default) =>
        PrivateCluster.Start(binFolder, settings, token);

    public abstract ValueTask DisposeAsync();

    private protected static async Task<int> ReadVersion(string connectionString, CancellationToken token)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand("select current_setting('server_version_num')::int");
        return (int)(await command.ExecuteScalarAsync(token))!;
    }
}
