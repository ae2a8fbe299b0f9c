using Codette.Domain.Common;
using Npgsql;

namespace Codette.Testing.Postgres;

/// <summary>
/// A fresh database, owned by <see cref="TestRoles.Backend"/>, on a server that has the <see cref="TestRoles"/>. It is
/// dropped when disposed, whoever is still connected; its server has to run then.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly PostgresServer _server;

    private TestDatabase(PostgresServer server, string name)
    {
        _server = server;
        Name = name;
    }

    public string Name { get; }

    /// <summary>A superuser in this database.</summary>
    public string AdminConnectionString =>
        new NpgsqlConnectionStringBuilder(_server.AdminConnectionString) { Database = Name }.ConnectionString;

    /// <param name="template">The database to copy; nobody may be connected to it.</param>
    public static async Task<TestDatabase> Create(
        PostgresServer server, string? template = null, CancellationToken token = default)
    {
        var database = new TestDatabase(server, $"codette_{Ids.New(TimeProvider.System.GetUtcNow()):n}");
        await using var admin = await Open(server.AdminConnectionString, token);
        await Execute(admin, TestRoles.Sql, token);
        await Execute(
            admin, $"create database {database.Name} owner {TestRoles.Backend} template \"{template ?? "template1"}\"", token);
        return database;
    }

    /// <summary>For any login that is trusted or has the password of the <see cref="TestRoles"/>.</summary>
    public string ConnectionString(string login) => new NpgsqlConnectionStringBuilder(AdminConnectionString)
    {
        Username = login,
        Password = TestRoles.Password,
    }.ConnectionString;

    /// <summary>
    /// Has to be asked before any test of isolation: as a superuser, an owner or a role with BYPASSRLS, such a test would
    /// prove nothing.
    /// </summary>
    /// <exception cref="InvalidOperationException">Row security would not bind the login.</exception>
    public async Task AssertCallerIsBound(string login = TestRoles.Caller, CancellationToken token = default)
    {
        await using var admin = await Open(AdminConnectionString, token);
        if (await CallerBounds.FindExceeded(admin, login, token) is { Count: > 0 } exceeded)
        {
            throw new InvalidOperationException($"Row security does not bind {login}: {string.Join("; ", exceeded)}.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await using var admin = await Open(_server.AdminConnectionString, CancellationToken.None);
        await Execute(admin, $"drop database if exists {Name} with (force)", CancellationToken.None);
    }

    /// <summary>Without a pool: nothing of the administration stays connected to what others copy, drop or stop.</summary>
    private static async Task<NpgsqlConnection> Open(string connectionString, CancellationToken token)
    {
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(token);
        return connection;
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken token)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(token);
    }
}
