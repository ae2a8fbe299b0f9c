using Codette.Application.Diagnostics;
using Microsoft.Extensions.Time.Testing;

namespace Codette.Application.Tests.Diagnostics;

public sealed class ProbeTimerTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task A_step_is_timed_whatever_comes_of_it()
    {
        var timer = new ProbeTimer(_time, fault => fault is IOException ? (ProbeOutcome.Denied, "Not yours.") : null);

        Assert.Equal(new ProbeStep(ProbeOutcome.Ok, 30, null), await timer.Try(() => Pass(30, null)));
        Assert.Equal(new ProbeStep(ProbeOutcome.Denied, 50, "Not yours."), await timer.Try(() => Pass(50, new IOException())));
        await Assert.ThrowsAsync<InvalidOperationException>(() => timer.Try(() => Pass(1, new InvalidOperationException())));
    }

    private async Task Pass(int milliseconds, Exception? fault)
    {
        await Task.Yield();
        _time.Advance(TimeSpan.FromMilliseconds(milliseconds));
        if (fault is not null)
        {
            throw fault;
        }
    }
}
