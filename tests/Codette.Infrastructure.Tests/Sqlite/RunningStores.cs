using Codette.Infrastructure.Sqlite;
using Codette.Infrastructure.Tests.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.Infrastructure.Tests.Sqlite;

/// <summary>The embedded stores.</summary>
internal sealed class RunningStores : IAsyncDisposable
{
    private readonly HostedStores _stores;

    private RunningStores(HostedStores stores) => _stores = stores;

    public IServiceProvider Services => _stores.Services;

    public SqliteDatabase Database => Get<SqliteDatabase>();

    public SqliteWriter Writer => Get<SqliteWriter>();

    public static async Task<RunningStores> Start(
        string folder, Action<SqliteOptions>? configure = null, Action<IServiceCollection>? after = null) =>
        new(await HostedStores.Start(services =>
        {
            services.AddSqlite(options =>
            {
                options.Folder = folder;
                configure?.Invoke(options);
            });
            after?.Invoke(services);
        }));

    public T Get<T>()
        where T : notnull => _stores.Get<T>();

    public ValueTask DisposeAsync() => _stores.DisposeAsync();
}
