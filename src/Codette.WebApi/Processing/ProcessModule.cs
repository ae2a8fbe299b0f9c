namespace Codette.WebApi.Processing;

/// <summary>Registers the tasks.</summary>
internal static class ProcessModule
{
    public static IServiceCollection AddProcess(this IServiceCollection services) => services.AddSingleton<ProcessTasks>();
}
