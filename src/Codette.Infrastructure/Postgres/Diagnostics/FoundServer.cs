using Npgsql;

namespace Codette.Infrastructure.Postgres.Diagnostics;

/// <summary>The server, and the connection to it.</summary>
/// <param name="Version">As it gives it.</param>
/// <param name="User">As whom it does Codette's own work.</param>
/// <param name="HasJournal">Whether the list of the migrations that were run is there.</param>
/// <param name="IsEncrypted">Whether the connection is; behind a pooler, the pooler's own. Null when the server does not tell.</param>
internal sealed record FoundServer(string Version, string User, bool HasJournal, bool? IsEncrypted)
{
    private const string Select =
        "select current_setting('server_version'), current_user::text, to_regclass('codette.schema_versions') is not null";

    /// <summary>What is known of a connection is told to the login that opened it, and not to the role that it became.</summary>
    private const string BeLogin = "select set_config('role', 'none', true)";

    private const string SelectEncryption = "select ssl from pg_stat_ssl where pid = pg_backend_pid()";

    public static Work<FoundServer> Look() => new(
        Actor.Service, [new Statement(Select), new Statement(BeLogin), new Statement(SelectEncryption)], Read, Repeatable: true, IsWrite: false);

    private static async ValueTask<FoundServer> Read(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        await reader.ReadAsync(cancellationToken);
        var server = new FoundServer(reader.GetString(0), reader.GetString(1), reader.GetBoolean(2), null);
        await reader.NextResultAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) && !reader.IsDBNull(0) ? server with { IsEncrypted = reader.GetBoolean(0) } : server;
    }
}
