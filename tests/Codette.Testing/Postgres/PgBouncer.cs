using System.Globalization;
using Codette.Domain.Common;
using Npgsql;

namespace Codette.Testing.Postgres;

/// <summary>A real pgbouncer in front of a server: transactions of many clients share few connections.</summary>
public sealed class PgBouncer : IAsyncDisposable
{
    private readonly HeldProcess _process;

    private PgBouncer(HeldProcess process, int port)
    {
        _process = process;
        Port = port;
    }

    public int Port { get; }

    /// <summary>Settings and log.</summary>
    public string Folder => _process.Folder;

    /// <summary>Starts it for the superuser and the logins of <see cref="TestRoles"/>; it ends with this process.</summary>
    /// <param name="poolSize">Connections to the server for each login and database.</param>
    public static async Task<Result<PgBouncer>> Start(PostgresServer server, int poolSize = 4, CancellationToken token = default)
    {
        if (!OperatingSystem.IsLinux() || Find() is not { } binary)
        {
            return Error.Unavailable("pgbouncer_missing", "No pgbouncer is on the PATH or in /usr/sbin.");
        }

        var port = Loopback.FreePort();
        var admin = new NpgsqlConnectionStringBuilder(server.AdminConnectionString);
        var arguments = new[] { binary, Settings(admin, port, poolSize), Users(admin) };
        return (await HeldProcess.Start("pgbouncer.sh", arguments, token)).Map(process => new PgBouncer(process, port));
    }

    /// <summary>The same login and database, by way of the pool.</summary>
    public string Through(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Host = "127.0.0.1", Port = Port }.ConnectionString;

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static string? Find() => SearchPath.Folders.Append("/usr/sbin")
        .Select(folder => Path.Combine(folder, "pgbouncer")).FirstOrDefault(File.Exists);

    private static string Settings(NpgsqlConnectionStringBuilder server, int port, int poolSize) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        [databases]
        * = host={server.Host} port={server.Port}
        [pgbouncer]
        listen_addr = 127.0.0.1
        listen_port = {port}
        unix_socket_dir =
        auth_type = trust
        auth_file = users.txt
        pool_mode = transaction
        default_pool_size = {poolSize}
        server_reset_query =
        pidfile = pid
        """);

    private static string Users(NpgsqlConnectionStringBuilder admin) =>
        $"""
        "{admin.Username}" "{admin.Password}"
        "{TestRoles.Backend}" "{TestRoles.Password}"
        "{TestRoles.Caller}" "{TestRoles.Password}"
        """;
}
