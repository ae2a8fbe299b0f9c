using Codette.Application.Diagnostics;
using Codette.Infrastructure.InProcess;
using Codette.Infrastructure.Postgres;
using Codette.Infrastructure.Sqlite;
using Codette.Infrastructure.SupabaseRest;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.Infrastructure;

/// <summary>The one place that chooses where data is kept.</summary>
public static class InfrastructureModule
{
    /// <param name="services">Where to register.</param>
    /// <param name="settings">Say which store.</param>
    /// <param name="dataFolder">Gives the folder of the embedded database, from settings that are read later.</param>
    /// <param name="examinesDatabase">Whether the database of <c>DATABASE_URL</c> is what is examined, whatever keeps the data.</param>
    /// <exception cref="Application.Common.StartupException">The settings name no store that there is.</exception>
    public static IServiceCollection AddInfrastructure(
        this IServiceCollection services, IConfiguration settings, Func<IServiceProvider, string> dataFolder, bool examinesDatabase = false)
    {
        var now = TimeProvider.System.GetUtcNow(); // tells whether a key has expired
        var store = StoreSettings.Choose(settings, now);
        switch (store)
        {
            case StoreKind.Supabase:
                services.AddSupabaseRest(options => options.Fill(settings, now));
                break;
            case StoreKind.Postgres:
                services.AddPostgres(options => options.Fill(settings));
                break;
            default:
                services.AddSqlite(_ => { });
                services.AddOptions<SqliteOptions>()
                    .Configure<IServiceProvider>((options, provider) => options.Folder = dataFolder(provider));
                break;
        }

        if (examinesDatabase && store != StoreKind.Postgres && StoreSettings.NamesDatabase(settings))
        {
            services.AddPostgresExamination(options => options.Fill(settings));
        }

        services.AddSingleton(_ => StoreSettings.Scope(settings));
        services.AddSingleton<ReadKeys>(at => StoreSettings.Readings(settings, at));
        if (store != StoreKind.Supabase && StoreSettings.NamesProject(settings))
        {
            services.AddHostedService<KeyAdvice>();
        }

        return services.AddInProcess();
    }
}
