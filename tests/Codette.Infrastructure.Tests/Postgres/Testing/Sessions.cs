using Npgsql;

namespace Codette.Infrastructure.Tests.Postgres.Testing;

/// <summary>One statement in a session of its own.</summary>
internal static class Sessions
{
    public static async Task<T> Ask<T>(string connectionString, string sql, CancellationToken token)
    {
        await using var connection = await Open(connectionString, token);
        return await connection.Ask<T>(sql, token);
    }

    public static async Task Tell(string connectionString, string sql, CancellationToken token)
    {
        await using var connection = await Open(connectionString, token);
        await connection.Tell(sql, token);
    }

    public static async Task Tell(this NpgsqlConnection connection, string sql, CancellationToken token)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(token);
    }

    public static async Task<T> Ask<T>(this NpgsqlConnection connection, string sql, CancellationToken token)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(token))!;
    }

    public static async Task<NpgsqlConnection> Open(string connectionString, CancellationToken token)
    {
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(token);
        return connection;
    }
}
