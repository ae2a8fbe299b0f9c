using Codette.Infrastructure.InProcess;
using Codette.Infrastructure.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.Infrastructure;

/// <summary>The one place that chooses where data is kept.</summary>
public static class InfrastructureModule
{
    /// <param name="services">Where to register.</param>
    /// <param name="dataFolder">The folder of the embedded database.</param>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, string dataFolder) => services
        .AddSingleton(TimeProvider.System)
        .AddSqlite(options => options.Folder = dataFolder)
        .AddInProcess();
}
