using System.Diagnostics;
using Codette.Testing.Postgres;
using Npgsql;

namespace Codette.Infrastructure.Tests.Postgres.Testing;

/// <summary>A process that has a cluster, and is killed.</summary>
public sealed class KilledHolderTests
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task A_killed_holder_leaves_no_cluster_behind()
    {
        var bin = Needed.From(PostgresBinaries.OfMachine());
        using var holder = Process.Start(new ProcessStartInfo(
            Path.ChangeExtension(typeof(KilledHolderTests).Assembly.Location, null), [ClusterHolder.Argument, bin])
        {
            RedirectStandardOutput = true,
        })!;
        try
        {
            var folder = await holder.StandardOutput.ReadLineAsync(Token);
            var connectionString = (await holder.StandardOutput.ReadLineAsync(Token))!;
            Assert.Equal(1, await Sessions.Ask<int>(connectionString, "select 1", Token));
            Assert.True(Directory.Exists(folder));

            holder.Kill(); // SIGKILL: it cannot clean up

            while (Directory.Exists(folder))
            {
                await Task.Delay(Glance, TimeProvider.System, Token);
            }

            await Assert.ThrowsAsync<NpgsqlException>(() => Sessions.Open(connectionString, Token));
        }
        finally
        {
            holder.Kill();
        }
    }
}
