using Codette.Testing.Postgres;

namespace Codette.Infrastructure.Tests.Postgres.Testing;

/// <summary>The binaries that npm brings, wherever the checkout lies.</summary>
public sealed class PostgresEighteenTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task PostgreSQL_18_starts_and_says_that_it_is_18()
    {
        await using var cluster = await Start();

        Assert.Equal(18, cluster.Version / 10_000);
    }

    [Fact(Timeout = 60_000)]
    public async Task Its_cluster_has_the_roles_and_the_databases_of_the_tests()
    {
        await using var cluster = await Start();
        await using var database = await TestDatabase.Create(cluster, token: Token);

        await database.AssertCallerIsBound(token: Token);
    }

    private static async Task<PrivateCluster> Start() => await Needed.From(
        PostgresServer.StartPrivate(Needed.From(PostgresBinaries.Eighteen()), [], Token));
}
