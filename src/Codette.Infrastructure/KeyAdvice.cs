using Codette.Application.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Codette.Infrastructure;

/// <summary>
/// Tells at the start what is wrong with keys of a project where another store is used: somebody who set one expects the
/// project to keep the data.
/// </summary>
internal sealed partial class KeyAdvice(ReadKeys keys, StoreDescription store, TimeProvider time, ILogger<KeyAdvice> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var reading in keys(time.GetUtcNow()).Where(reading => reading is { IsUsable: false, Advice: not null }))
        {
            NotUsed(logger, store.Kind, reading.Place.Setting, reading.Advice!);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(3401, LogLevel.Warning, "The store is {Store}, and no Supabase project: {Setting}: {Advice}")]
    private static partial void NotUsed(ILogger logger, string store, string setting, string advice);
}
