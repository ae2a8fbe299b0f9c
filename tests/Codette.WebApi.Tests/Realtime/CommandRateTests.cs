using Codette.WebApi.Realtime;

namespace Codette.WebApi.Tests.Realtime;

public sealed class CommandRateTests
{
    [Fact]
    public void A_burst_passes_and_then_one_for_each_interval()
    {
        var rate = new CommandRate(interval: 10, burst: 4);
        Assert.Equal(4, Enumerable.Range(0, 20).Count(_ => rate.TryTake(1_000)));
        Assert.False(rate.TryTake(1_009));
        Assert.True(rate.TryTake(1_010));
        Assert.False(rate.TryTake(1_010));
    }

    [Fact]
    public void A_steady_sender_at_the_rate_always_passes()
    {
        var rate = new CommandRate(interval: 10, burst: 1);
        Assert.All(Enumerable.Range(0, 1_000), i => Assert.True(rate.TryTake(i * 10)));
    }

    [Fact]
    public void After_a_rest_the_whole_burst_may_come_again_and_no_more()
    {
        var rate = new CommandRate(interval: 10, burst: 4);
        while (rate.TryTake(0))
        {
        }

        Assert.Equal(4, Enumerable.Range(0, 20).Count(_ => rate.TryTake(1_000_000)));
    }
}
