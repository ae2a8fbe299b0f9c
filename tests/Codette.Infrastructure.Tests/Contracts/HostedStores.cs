using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Codette.Infrastructure.Tests.Contracts;

/// <summary>Stores as production registers and starts them.</summary>
internal sealed class HostedStores : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private HostedStores(ServiceProvider services) => _services = services;

    public IServiceProvider Services => _services;

    public static async Task<HostedStores> Start(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System);
        register(services);
        var stores = new HostedStores(services.BuildServiceProvider());
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
