using Codette.Application.Identity;
using Codette.Application.Realtime;
using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.Domain.Sessions;

namespace Codette.Application.Tests.Sessions;

public sealed class TransportTests
{
    private static readonly SessionId Song = SessionId.Parse("song").Value;

    [Fact]
    public async Task Each_session_has_a_clock_of_its_own()
    {
        await using var cases = await UseCases.Start();
        await cases.Send(new PlayTransport(Caller.Local, Song));
        cases.Time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(3, (await cases.Send(new GetTransport(Caller.Local, Song))).Value.Position.Seconds);
        Assert.Equal(0, (await cases.Send(new GetTransport(Caller.Local, SessionId.Default))).Value.Position.Seconds);
        Assert.Equal(0, (await cases.Send(new GetTransport(Caller.Anonymous, Song))).Value.Position.Seconds);
    }

    [Fact]
    public async Task Of_many_changes_at_once_every_one_counts()
    {
        await using var cases = await UseCases.Start();

        await Parallel.ForEachAsync(
            Enumerable.Range(1, 200), TestContext.Current.CancellationToken,
            async (second, _) => Assert.True((await cases.Send(new SeekTransport(Caller.Local, Song, second))).IsOk));

        Assert.Equal(200, (await cases.Send(new GetTransport(Caller.Local, Song))).Value.Transport.Version);
    }

    [Fact]
    public async Task A_refused_change_is_told_to_nobody()
    {
        await using var cases = await UseCases.Start();

        var refused = await cases.Send(new SeekTransport(Caller.Local, Song, double.NaN));

        Assert.Equal("position_out_of_range", refused.Error?.Code);
        Assert.Empty(cases.Heard);
    }

    [Fact]
    public async Task A_tempo_is_kept_with_the_session_and_moves_its_clock()
    {
        await using var cases = await UseCases.Start();
        await cases.Send(new PlayTransport(Caller.Local, Song));
        cases.Time.Advance(TimeSpan.FromSeconds(2));

        var changed = (await cases.Send(new SetTempo(Caller.Local, Song, 60))).Value;
        cases.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((2.0, 4.0), (changed.Position.Seconds, changed.Position.Beats));
        Assert.Equal(5, (await cases.Send(new GetTransport(Caller.Local, Song))).Value.Position.Beats);
        Assert.Equal(60, (await cases.Send(new GetSession(Caller.Local, Song))).Value.Tempo.Bpm);
        Assert.Contains(cases.Heard, happened => happened is RealtimeEvent.SessionChanged { State.Tempo.Bpm: 60 });
        Assert.Contains(cases.Heard, happened => happened is RealtimeEvent.TransportChanged { Transport.Tempo.Bpm: 60 });
    }

    [Fact]
    public async Task A_loop_keeps_what_is_not_named()
    {
        await using var cases = await UseCases.Start();
        await cases.Send(new SetLoop(Caller.Local, Song, null, 4, 8));

        var enabled = (await cases.Send(new SetLoop(Caller.Local, Song, true, null, null))).Value.Transport.Loop;

        Assert.Equal(LoopRange.Of(true, 4, 8).Value, enabled);
    }

    [Fact]
    public async Task A_session_that_has_changed_since_is_not_overwritten()
    {
        await using var cases = await UseCases.Start();
        var read = (await cases.Send(new GetSession(Caller.Local, Song))).Value;
        await cases.Send(new SetTempo(Caller.Local, Song, 90));

        Assert.Equal(SessionErrors.Changed, (await cases.Send(new SaveSession(Caller.Local, read with { Name = "Mine" }))).Error);
    }
}
