using Npgsql;
using Polly;
using Polly.Retry;

namespace Codette.Infrastructure.Postgres;

/// <summary>Does again what is sure to have done nothing, and, where doing it twice is doing it once, what may have been done.</summary>
internal sealed class PostgresRetries(TimeProvider time)
{
    private const int Retries = 3;

    /// <summary>The middle of the first pause; each next one is about twice as long.</summary>
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(50);

    private readonly ResiliencePipeline _repeatable = Build(time, Aftermath.NothingDone, Aftermath.Unknown);
    private readonly ResiliencePipeline _once = Build(time, Aftermath.NothingDone);

    public ResiliencePipeline For(bool repeatable) => repeatable ? _repeatable : _once;

    private static ResiliencePipeline Build(TimeProvider time, params Aftermath[] again) =>
        new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = Retries,
                Delay = _pause,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = new PredicateBuilder().Handle<NpgsqlException>(fault => again.Contains(PostgresFaults.AftermathOf(fault))),
            })
            .Build();
}
