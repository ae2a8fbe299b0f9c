using Npgsql;

namespace Codette.Testing.Postgres;

/// <summary>A server that runs anyway, and goes on running after the tests.</summary>
internal sealed class GivenServer(string adminConnectionString, int version) : PostgresServer(adminConnectionString, version)
{
    public static async Task<PostgresServer> Connect(string connectionString, CancellationToken token)
    {
        var admin = new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres" }.ConnectionString;
        return new GivenServer(admin, await ReadVersion(admin, token));
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
