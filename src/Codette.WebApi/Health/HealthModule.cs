using Codette.Application.Chat;
using Codette.Application.Diagnostics;
using Codette.Domain.Common;
using MediatR;

namespace Codette.WebApi.Health;

/// <summary>Registers what counts and measures the process.</summary>
internal static class HealthModule
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<AnswerTally>();
        services.AddSingleton<PlayRecord>();
        services.AddSingleton<IProcessRatios, ProcessReadings>();
        services.AddSingleton<IPipelineBehavior<SendMessage, Result<SentMessage>>, AnswerCounting>();
        return services;
    }
}
