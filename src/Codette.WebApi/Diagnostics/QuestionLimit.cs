using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Codette.Domain.Common;
using Codette.WebApi.Http.Problems;

namespace Codette.WebApi.Diagnostics;

/// <summary>
/// How often one address may ask for diagnoses, which cost the storage something: 120 at once, and 20 a second after that. It
/// is counted before any token is looked at, so that none can be guessed fast.
/// </summary>
internal static class QuestionLimit
{
    public const int Burst = 120, PerSecond = 20;

    private const string Policy = "diagnostics";

    /// <summary>The most that is ever kept: addresses beyond share a bucket with others.</summary>
    private const int Buckets = 1024;

    private static readonly Error _refusal = new(
        ErrorKind.RateLimited, "diagnostics_rate_limited", "The diagnostics are asked too often from this address; wait a moment and try again.");

    public static IServiceCollection AddQuestionLimit(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.AddPolicy(Policy, http => RateLimitPartition.GetTokenBucketLimiter(BucketOf(http.Connection.RemoteIpAddress), static _ => NewBucket()));
        limits.OnRejected = static (rejected, _) => new ValueTask(Problem.Write(rejected.HttpContext, _refusal));
    });

    public static TBuilder LimitsQuestions<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder => routes.RequireRateLimiting(Policy);

    private static TokenBucketRateLimiterOptions NewBucket() => new()
    {
        TokenLimit = Burst,
        TokensPerPeriod = PerSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    };

    /// <summary>Of IPv6 the network, whose addresses one machine may all have. The hash is another one in every process.</summary>
    internal static int BucketOf(IPAddress? address)
    {
        var bytes = (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.GetAddressBytes() ?? [];
        var hash = default(HashCode);
        hash.AddBytes(address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } ? bytes.AsSpan(0, 8) : bytes);
        return (int)((uint)hash.ToHashCode() % Buckets);
    }
}
