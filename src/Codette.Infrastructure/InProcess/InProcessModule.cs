using Codette.Application.Diagnostics;
using Codette.Application.Realtime;
using Codette.Application.Sessions;
using Codette.Application.Suggestions;
using Codette.Infrastructure.InProcess.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.Infrastructure.InProcess;

/// <summary>What lives in this process: the bus, the transports, the caches before the stores.</summary>
public static class InProcessModule
{
    /// <summary>To be called after the stores are registered, which it puts the caches before.</summary>
    public static IServiceCollection AddInProcess(this IServiceCollection services)
    {
        services.AddSingleton<Caches>();
        services.AddSingleton<ICacheProbe>(provider => provider.GetRequiredService<Caches>());
        services.AddSingleton<IProcessProbe, ProcessProbe>();
        services.AddSingleton<IPackageProbe, PackageProbe>();
        services.AddSingleton<ICredentialProbe, SettingsCredentialProbe>();
        services.Decorate<ISessionStore, CachedSessionStore>();
        services.Decorate<ISuggestionStore, CachedSuggestionStore>();
        services.AddSingleton<IRealtimeBus, InProcessBus>();
        services.AddSingleton<ITransportStore, InProcessTransportStore>();
        return services;
    }
}
