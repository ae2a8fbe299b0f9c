using Codette.Infrastructure.InProcess;
using Codette.Infrastructure.Postgres;
using Codette.Infrastructure.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.Infrastructure;

/// <summary>The one place that chooses where data is kept.</summary>
public static class InfrastructureModule
{
    /// <param name="services">Where to register.</param>
    /// <param name="settings">Say which store.</param>
    /// <param name="dataFolder">Gives the folder of the embedded database, from settings that are read later.</param>
    /// <exception cref="Application.Common.StartupException">The settings name no store that there is.</exception>
    public static IServiceCollection AddInfrastructure(
        this IServiceCollection services, IConfiguration settings, Func<IServiceProvider, string> dataFolder)
    {
        switch (StoreSettings.Choose(settings))
        {
            case StoreKind.Postgres:
                services.AddPostgres(options => options.Fill(settings));
                break;
            default:
                services.AddSqlite(_ => { });
                services.AddOptions<SqliteOptions>()
                    .Configure<IServiceProvider>((options, provider) => options.Folder = dataFolder(provider));
                break;
        }

        return services.AddInProcess();
    }
}
