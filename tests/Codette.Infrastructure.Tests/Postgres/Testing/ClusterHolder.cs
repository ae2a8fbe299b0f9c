using Codette.Testing.Postgres;

namespace Codette.Infrastructure.Tests.Postgres.Testing;

/// <summary>The process that <see cref="KilledHolderTests"/> kills: it holds a cluster, and tells where.</summary>
internal static class ClusterHolder
{
    public const string Argument = "hold-a-cluster";

    public static async Task Run(string binFolder)
    {
        await using var cluster = (await PostgresServer.StartPrivate(binFolder, [])).Value;
        await Console.Out.WriteLineAsync(cluster.Folder);
        await Console.Out.WriteLineAsync(cluster.AdminConnectionString);
        await Task.Delay(TimeSpan.FromMinutes(1), TimeProvider.System);
    }
}
