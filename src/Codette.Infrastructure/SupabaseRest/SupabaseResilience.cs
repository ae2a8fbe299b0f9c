using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Codette.Infrastructure.SupabaseRest;

/// <summary>What stands between a request and the network: a limit for all attempts, retries, a breaker, a limit for each attempt.</summary>
internal static class SupabaseResilience
{
    private const int Retries = 3;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);

    public static void Build(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, SupabaseOptions options) => pipeline
        .AddTimeout(options.TotalTimeout)
        .AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = Retries,
            Delay = _pause,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldRetryAfterHeader = true,
            ShouldHandle = async arguments =>
                IsInTime(arguments.Outcome.Result, arguments.AttemptNumber + 1, options.TotalTimeout)
                && await IsWorthAnother(arguments.Outcome, arguments.Context),
        })
        .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
        {
            FailureRatio = 0.9,
            MinimumThroughput = 20,
            SamplingDuration = TimeSpan.FromSeconds(10),
            BreakDuration = TimeSpan.FromSeconds(2), // a project that returns is asked again within that
            ShouldHandle = async arguments => arguments.Outcome.Exception is HttpRequestException or TimeoutRejectedException
                || (await Read(arguments.Outcome.Result, arguments.Context) is { } fault && RestFaults.LeavesDoubt(fault)),
        })
        .AddTimeout(options.AttemptTimeout);

    /// <summary>A wait past the end of all attempts would only hide what the answer said.</summary>
    private static bool IsInTime(HttpResponseMessage? response, int attempts, TimeSpan total)
    {
        var after = response?.Headers.RetryAfter;
        var wait = after?.Delta ?? (after?.Date - response?.Headers.Date) ?? TimeSpan.Zero;
        return wait * attempts < total;
    }

    /// <summary>What is sure to have done nothing is sent again; what may have been done, only if it may be done twice.</summary>
    private static async ValueTask<bool> IsWorthAnother(Outcome<HttpResponseMessage> outcome, ResilienceContext context)
    {
        var isRepeatable = context.GetRequestMessage() is { } request
            && request.Options.TryGetValue(SupabaseApi.IsRepeatable, out var told) && told;
        return outcome.Exception switch
        {
            BrokenCircuitException => false,
            HttpRequestException fault when RestFaults.NeverArrived(fault) => true,
            HttpRequestException or TimeoutRejectedException => isRepeatable,
            not null => false,
            null => await Read(outcome.Result, context) is { } fault
                && (RestFaults.LeavesNothing(fault) || (isRepeatable && RestFaults.LeavesDoubt(fault))),
        };
    }

    /// <summary>The fault of an answer, which stays to be read by others; null for a success.</summary>
    private static async ValueTask<RestFault?> Read(HttpResponseMessage? response, ResilienceContext context)
    {
        if (response is null or { IsSuccessStatusCode: true })
        {
            return null;
        }

        await response.Content.LoadIntoBufferAsync(context.CancellationToken);
        var role = context.GetRequestMessage() is { } request && request.Options.TryGetValue(SupabaseApi.RoleAsked, out var asked) ? asked : "";
        return RestFaults.Read(response, await response.Content.ReadAsByteArrayAsync(context.CancellationToken), role);
    }
}
