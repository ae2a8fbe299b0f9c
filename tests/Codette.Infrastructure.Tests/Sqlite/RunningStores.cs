using Codette.Infrastructure.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Codette.Infrastructure.Tests.Sqlite;

/// <summary>The stores as production registers and starts them.</summary>
internal sealed class RunningStores : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private RunningStores(ServiceProvider services) => _services = services;

    public IServiceProvider Services => _services;

    public SqliteDatabase Database => Get<SqliteDatabase>();

    public SqliteWriter Writer => Get<SqliteWriter>();

    public static async Task<RunningStores> Start(
        string folder, Action<SqliteOptions>? configure = null, Action<IServiceCollection>? after = null)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSqlite(options =>
        {
            options.Folder = folder;
            configure?.Invoke(options);
        });
        after?.Invoke(services);
        var stores = new RunningStores(services.BuildServiceProvider());
        try
        {
            foreach (var hosted in stores._services.GetServices<IHostedService>())
            {
                await hosted.StartAsync(TestContext.Current.CancellationToken);
            }

            return stores;
        }
        catch
        {
            await stores.DisposeAsync();
            throw;
        }
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
