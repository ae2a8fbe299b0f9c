using System.Net;
using Codette.WebApi.Diagnostics;

namespace Codette.WebApi.Tests.Diagnostics;

/// <summary>Diagnoses cost the storage something, so nobody may ask for any number of them.</summary>
public sealed class QuestionLimitTests
{
    [Fact]
    public async Task Who_asks_too_often_waits_and_nothing_else_does()
    {
        await using var server = new Server(_ => { });
        var statuses = new List<HttpStatusCode>();
        while (!statuses.Contains(HttpStatusCode.TooManyRequests) && statuses.Count < 2_000)
        {
            statuses.AddRange(await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Ask(server))));
        }

        Assert.InRange(statuses.Count(status => status == HttpStatusCode.OK), QuestionLimit.Burst, 2_000);
        using var refused = await Refused(server);
        Assert.True(refused.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1));
        await Task.FromResult(refused).Refuses(429, "diagnostics_rate_limited");
        for (var i = 0; i < 2 * QuestionLimit.Burst; i++)
        {
            await server.Client.Read("/health");
        }

        await Task.Delay(refused.Headers.RetryAfter!.Delta!.Value, TestContext.Current.CancellationToken);
        await server.Diagnose("cache");
    }

    [Fact]
    public async Task Guessing_a_token_counts_too()
    {
        await using var server = new Server(_ => { }, settings: ("SUPABASE_JWT_SECRET", Identity.Tokens.Secret));
        var codes = new List<int>();
        while (!codes.Contains(429) && codes.Count < 2_000)
        {
            using var response = await server.Client.Call(HttpMethod.Get, "/api/diagnostics/cache", null, ("Authorization", $"Bearer guess-{codes.Count}"));
            codes.Add((int)response.StatusCode);
        }

        Assert.Equal([401, 429], codes.Distinct());
    }

    [Theory]
    [InlineData("2001:db8::1", "2001:db8::ffff:1")]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1")]
    [InlineData(null, null)]
    public void A_machine_has_one_bucket_whatever_it_calls_itself(string? one, string? other) =>
        Assert.Equal(Bucket(one), Bucket(other));

    [Fact]
    public void Addresses_are_spread_over_a_bounded_number_of_buckets()
    {
        var buckets = Enumerable.Range(0, 20_000).Select(i => QuestionLimit.BucketOf(new IPAddress([10, 0, (byte)(i >> 8), (byte)i]))).Distinct().Count();
        Assert.InRange(buckets, 900, 1_024);
    }

    private static int Bucket(string? address) => QuestionLimit.BucketOf(address is null ? null : IPAddress.Parse(address));

    private static async Task<HttpStatusCode> Ask(Server server)
    {
        using var response = await server.Client.Call(HttpMethod.Get, "/api/diagnostics/cache");
        return response.StatusCode;
    }

    private static async Task<HttpResponseMessage> Refused(Server server)
    {
        while (true)
        {
            var response = await server.Client.Call(HttpMethod.Get, "/api/diagnostics/cache");
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                return response;
            }

            response.Dispose();
        }
    }
}
