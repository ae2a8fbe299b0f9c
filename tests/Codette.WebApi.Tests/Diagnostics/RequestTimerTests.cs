using Codette.WebApi.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Codette.WebApi.Tests.Diagnostics;

public sealed class RequestTimerTests
{
    [Fact]
    public void A_timed_request_allocates_nothing()
    {
        var metrics = new RequestMetrics(TimeProvider.System);
        var timer = new RequestTimer(_ => Task.CompletedTask, metrics);
        var response = new Response();
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpResponseFeature>(response);
        Send(20_000);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        Send(10_000);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Assert.Equal(0, allocated);
        Assert.Equal(30_000, metrics.Count().Answered);
        Assert.Equal(0, metrics.Count().InFlight);

        void Send(int times)
        {
            for (var time = 0; time < times; time++)
            {
                _ = timer.Invoke(context);
                _ = response.End();
            }
        }
    }

    [Fact]
    public async Task Nothing_is_lost_when_many_threads_count()
    {
        var metrics = new RequestMetrics(TimeProvider.System);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(() =>
        {
            for (var time = 0; time < 50_000; time++)
            {
                metrics.End(metrics.Begin(counted: true), time % 10 == 0 ? 500 : 200, counted: true);
            }
        })));
        Assert.Equal((400_000, 0, 40_000), (metrics.Count().Answered, metrics.Count().InFlight, metrics.Count().ServerErrors));
        Assert.NotNull(metrics.Read().Latency);
    }

    [Fact]
    public void A_refused_upgrade_is_a_request_and_an_accepted_one_is_not()
    {
        var metrics = new RequestMetrics(TimeProvider.System);
        metrics.End(metrics.Begin(counted: false), 403, counted: false);
        metrics.End(metrics.Begin(counted: false), 101, counted: false);
        Assert.Equal((1, 0, 1, 1), (metrics.Count().Answered, metrics.Count().InFlight, metrics.Count().ClientErrors, metrics.Count().Upgrades));
    }

    private sealed class Response : HttpResponseFeature
    {
        private Func<object, Task>? _callback;
        private object? _state;

        public override void OnCompleted(Func<object, Task> callback, object state) => (_callback, _state) = (callback, state);

        public Task End() => _callback!(_state!);
    }
}
