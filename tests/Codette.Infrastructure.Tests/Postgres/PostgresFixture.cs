using Codette.Domain.Common;
using Codette.Infrastructure.Postgres;
using Codette.Infrastructure.Tests.Contracts;
using Codette.Testing.Postgres;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.Infrastructure.Tests.Postgres;

/// <summary>A database of its own, with the two logins that are meant for production: one for Codette, one for callers.</summary>
public class PostgresFixture : IStoreFixture, IAsyncLifetime
{
    private HostedStores? _stores;

    public Result<IServiceProvider> Services { get; private set; }

    /// <summary>Null where there is no server.</summary>
    internal TestDatabase? Database { get; private set; }

    protected virtual Task<Result<PostgresServer>> Server => PostgresShared.Server;

    public async ValueTask InitializeAsync()
    {
        if (!(await Server).TryGet(out var server, out var missing))
        {
            Services = missing;
            return;
        }

        Database = await TestDatabase.Create(server, token: TestContext.Current.CancellationToken);
        await Start(Database);
        await Prepare(Database.AdminConnectionString, TestContext.Current.CancellationToken);
        await Database.AssertCallerIsBound(token: TestContext.Current.CancellationToken);
    }

    public async ValueTask Restart()
    {
        await _stores!.DisposeAsync();
        await Start(Database!);
    }

    public async ValueTask DisposeAsync()
    {
        if (_stores is not null)
        {
            await _stores.DisposeAsync();
        }

        if (Database is not null)
        {
            await Database.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>How this fixture's database is reached.</summary>
    internal static void Reach(PostgresOptions options, TestDatabase database) =>
        (options.Url, options.CallerUrl) = (database.ConnectionString(TestRoles.Backend), database.ConnectionString(TestRoles.Caller));

    protected virtual void Register(IServiceCollection services)
    {
    }

    /// <summary>What is done to the database once its schema is there.</summary>
    /// <param name="admin">A superuser in it.</param>
    protected virtual Task Prepare(string admin, CancellationToken token) => Task.CompletedTask;

    private async Task Start(TestDatabase database)
    {
        _stores = await HostedStores.Start(services =>
        {
            services.AddPostgres(options => Reach(options, database));
            Register(services);
        });
        Services = Result<IServiceProvider>.Ok(_stores.Services);
    }
}
