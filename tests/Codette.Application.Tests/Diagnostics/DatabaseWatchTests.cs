using Codette.Application.Diagnostics;
using Microsoft.Extensions.Time.Testing;

namespace Codette.Application.Tests.Diagnostics;

public sealed class DatabaseWatchTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    private readonly FakeTimeProvider _time = new();
    private readonly Probe _probe = new();

    [Fact]
    public async Task A_probe_that_never_answers_and_ignores_its_token_is_a_timeout_after_two_seconds()
    {
        var watch = new DatabaseWatch(_probe, _time);
        var asking = watch.Probe(TestContext.Current.CancellationToken);
        await _probe.Begun.WaitAsync(_patience, TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromSeconds(1.8));
        Assert.True(_probe.Token.IsCancellationRequested);
        Assert.False(asking.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.2));
        var reading = await asking.WaitAsync(_patience, TestContext.Current.CancellationToken);
        Assert.Equal(ProbeOutcome.Timeout, reading.Read.Outcome);
        Assert.Null(watch.LastSuccess);
        Assert.Equal(["The database is unreachable: The database did not answer within 2 s."], GetDatabaseHandler.Judge(reading).Problems);
    }

    [Fact]
    public async Task Whoever_asks_while_a_probe_is_under_way_shares_it_and_the_next_one_is_new()
    {
        var watch = new DatabaseWatch(_probe, _time);
        var both = Task.WhenAll(watch.Probe(TestContext.Current.CancellationToken), watch.Probe(TestContext.Current.CancellationToken));
        _probe.Answer.SetResult(Readings.Sound);
        await both.WaitAsync(_patience, TestContext.Current.CancellationToken);
        Assert.Equal(1, _probe.Times);
        Assert.Same(Readings.Sound, watch.LastSuccess);
        await watch.Probe(TestContext.Current.CancellationToken);
        Assert.Equal(2, _probe.Times);
    }

    [Fact]
    public async Task A_probe_that_throws_is_a_failure_that_keeps_the_message_to_itself()
    {
        _probe.Answer.SetException(new InvalidOperationException("a secret"));
        var reading = await new DatabaseWatch(_probe, _time).Probe(TestContext.Current.CancellationToken);
        Assert.Equal((ProbeOutcome.Failed, "The probe ended with InvalidOperationException."), (reading.Read.Outcome, reading.Read.Reason));
    }

    [Fact]
    public async Task The_median_is_of_the_last_sixty_four_probes_that_were_answered()
    {
        var watch = new DatabaseWatch(_probe, _time);
        Assert.Equal(new LatencyMedian(null, 0), watch.Median);
        double[] latencies = [.. Enumerable.Repeat(1_000d, 10), .. Enumerable.Range(1, 64).Select(each => (double)each)];
        foreach (var latency in latencies)
        {
            await Ask(watch, Readings.Sound with { Read = new ProbeStep(ProbeOutcome.Ok, latency, null) });
        }

        Assert.Equal(new LatencyMedian(32.5, 64), watch.Median);
        await Ask(watch, Readings.Sound with { Read = new ProbeStep(ProbeOutcome.Failed, 0, "Gone.") });
        Assert.Equal(new LatencyMedian(32.5, 64), watch.Median);
    }

    private async Task Ask(DatabaseWatch watch, DatabaseReading answer)
    {
        _probe.Answer = new TaskCompletionSource<DatabaseReading>();
        _probe.Answer.SetResult(answer);
        await watch.Probe(TestContext.Current.CancellationToken);
    }

    private sealed class Probe : IDatabaseProbe
    {
        private readonly TaskCompletionSource _begun = new();

        public Task Begun => _begun.Task;

        public TaskCompletionSource<DatabaseReading> Answer { get; set; } = new();

        public CancellationToken Token { get; private set; }

        public int Times { get; private set; }

        public string Type => "SQLite";

        public string Location => "somewhere";

        Task<DatabaseReading> IDatabaseProbe.Probe(CancellationToken cancellationToken)
        {
            Token = cancellationToken;
            Times++;
            _begun.TrySetResult();
            return Answer.Task;
        }
    }
}
