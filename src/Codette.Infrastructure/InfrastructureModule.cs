using Codette.Infrastructure.InProcess;
using Codette.Infrastructure.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.Infrastructure;

/// <summary>The one place that chooses where data is kept.</summary>
public static class InfrastructureModule
{
    /// <param name="services">Where to register.</param>
    /// <param name="dataFolder">Gives the folder of the embedded database, from settings that are read later.</param>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, Func<IServiceProvider, string> dataFolder)
    {
        services.AddSqlite(_ => { });
        services.AddOptions<SqliteOptions>().Configure<IServiceProvider>((options, provider) => options.Folder = dataFolder(provider));
        return services.AddInProcess();
    }
}
