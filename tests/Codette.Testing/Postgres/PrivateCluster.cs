using System.Globalization;
using Codette.Domain.Common;
using Npgsql;

namespace Codette.Testing.Postgres;

/// <summary>How a cluster is stopped: with a checkpoint, or as by a crash.</summary>
public enum StopMode
{
    /// <summary>Sessions are ended, everything is written.</summary>
    Fast,

    /// <summary>Everything is left as it is; the next start recovers it.</summary>
    Immediate,
}

/// <summary>
/// A cluster in a folder of its own below /tmp, on 127.0.0.1 only, where every login is trusted. It is gone with this
/// process, however this process ends. fsync and autovacuum are off unless the settings say otherwise.
/// </summary>
public sealed class PrivateCluster : PostgresServer
{
    private readonly HeldProcess _process;

    private PrivateCluster(HeldProcess process, string adminConnectionString, int version)
        : base(adminConnectionString, version) => _process = process;

    /// <summary>The data, the log and the Unix socket.</summary>
    public string Folder => _process.Folder;

    /// <summary>Stops the server; its data and its port are kept.</summary>
    public Task Stop(StopMode mode, CancellationToken token = default) =>
        Ask(mode == StopMode.Fast ? "stop fast" : "stop immediate", token);

    /// <summary>Starts the stopped server on the same data and the same port.</summary>
    public Task StartAgain(CancellationToken token = default) => Ask("start", token);

    public override ValueTask DisposeAsync() => _process.DisposeAsync();

    internal static async Task<Result<PrivateCluster>> Start(
        string binFolder, IReadOnlyCollection<string> settings, CancellationToken token)
    {
        if (!OperatingSystem.IsLinux())
        {
            return Error.NotOffered("private_cluster_needs_linux", "A private cluster needs Linux.");
        }

        var port = Loopback.FreePort();
        string[] arguments = [binFolder, port.ToString(CultureInfo.InvariantCulture), .. settings];
        if (!(await HeldProcess.Start("cluster.sh", arguments, token)).TryGet(out var process, out var error))
        {
            return error;
        }

        var admin = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = "postgres",
            Database = "postgres",
            SslMode = SslMode.Disable,
            IncludeErrorDetail = true,
        }.ConnectionString;
        return new PrivateCluster(process, admin, await ReadVersion(admin, token));
    }

    private async Task Ask(string order, CancellationToken token)
    {
        if ((await _process.Ask(order, token)).Error is { } error)
        {
            throw new InvalidOperationException(error.Message);
        }
    }
}
