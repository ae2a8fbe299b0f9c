namespace Codette.WebApi.Studio;

/// <summary>Registers what serves the studio.</summary>
internal static class StudioModule
{
    public static IServiceCollection AddStudio(this IServiceCollection services)
    {
        services.AddSingleton<StudioFolder>();
        services.AddSingleton<PagePolicy>();
        services.AddSingleton<StudioFiles>();
        services.AddSingleton<FrontDoor>();
        return services.AddSingleton<StudioConfigReader>();
    }
}
