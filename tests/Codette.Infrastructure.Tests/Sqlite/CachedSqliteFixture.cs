using Codette.Application.Realtime;
using Codette.Infrastructure.InProcess;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.Infrastructure.Tests.Sqlite;

/// <summary>The same with the caches before the stores, on a bus on which nothing ever happens: they must keep the promises by themselves.</summary>
public sealed class CachedSqliteFixture : SqliteFixture
{
    protected override void Register(IServiceCollection services) => services.AddInProcess().AddSingleton<IRealtimeBus, SilentBus>();

    private sealed class SilentBus : IRealtimeBus
    {
        public void Publish(RealtimeEvent happened)
        {
        }

        public IDisposable Subscribe(Action<RealtimeEvent> handler) => new MemoryStream();
    }
}
