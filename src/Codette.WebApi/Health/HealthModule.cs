using Codette.Application.Chat;
using Codette.Application.Diagnostics;
using Codette.Domain.Common;
using MediatR;
using Microsoft.Extensions.DependencyInjection.Extensions;

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
        services.TryAddSingleton<ISocketCount, NoSockets>();
        return services;
    }

    /// <summary>Of a server without the realtime room.</summary>
    private sealed class NoSockets : ISocketCount
    {
        public int Open => 0;
    }
}
