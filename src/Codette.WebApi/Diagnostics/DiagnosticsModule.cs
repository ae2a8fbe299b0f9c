using Codette.Application.Diagnostics;

namespace Codette.WebApi.Diagnostics;

/// <summary>Registers what the diagnostics measure in the server itself.</summary>
internal static class DiagnosticsModule
{
    public static IServiceCollection AddDiagnostics(this IServiceCollection services)
    {
        services.AddSingleton<RequestMetrics>();
        services.AddSingleton<IRequestMetrics>(provider => provider.GetRequiredService<RequestMetrics>());
        services.AddSingleton<IRouteTable, RouteTable>();
        return services.AddQuestionLimit();
    }

    /// <summary>To be called before every other middleware, which it times.</summary>
    public static void UseRequestTimer(this IApplicationBuilder app) => app.UseMiddleware<RequestTimer>();
}
