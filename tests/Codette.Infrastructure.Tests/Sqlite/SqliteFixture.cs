using Codette.Domain.Common;
using Codette.Infrastructure.Tests.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.Infrastructure.Tests.Sqlite;

/// <summary>The embedded database in a folder of its own.</summary>
public class SqliteFixture : IStoreFixture, IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private RunningStores? _stores;

    public Result<IServiceProvider> Services => Result<IServiceProvider>.Ok(_stores!.Services);

    public async ValueTask InitializeAsync() => _stores = await RunningStores.Start(_folder.Path, after: Register);

    public async ValueTask Restart()
    {
        await _stores!.DisposeAsync();
        await InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_stores is not null)
        {
            await _stores.DisposeAsync();
        }

        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected virtual void Register(IServiceCollection services)
    {
    }
}
