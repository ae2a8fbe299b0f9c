using Codette.Application.Identity;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.Infrastructure.InProcess;

namespace Codette.Infrastructure.Tests.InProcess;

public sealed class InProcessTransportStoreTests
{
    private static readonly Caller s_other = Caller.Anonymous;

    private readonly InProcessTransportStore _store = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Transport Playing => Transport.Initial.Play(TimeSpan.Zero);

    private static SessionId Session(int number) => SessionId.Parse($"s{number}").Value;

    private ValueTask<Result<bool>> Replace(Transport? known, Transport changed, SessionId? session = null) =>
        _store.Replace(Caller.Local, session ?? SessionId.Default, known, changed, Ct);

    [Fact]
    public async Task A_transport_that_nobody_moved_is_null() =>
        Assert.Null(await _store.Find(Caller.Local, SessionId.Default, Ct));

    [Fact]
    public async Task What_was_put_is_found()
    {
        var playing = Playing;
        Assert.True((await Replace(null, playing)).Value);
        Assert.Same(playing, await _store.Find(Caller.Local, SessionId.Default, Ct));
    }

    [Fact]
    public async Task A_change_of_what_no_longer_stands_there_loses_and_changes_nothing()
    {
        var first = Playing;
        var second = first.Pause(TimeSpan.FromSeconds(1));
        await Replace(null, first);
        await Replace(first, second);
        Assert.False((await Replace(first, first.Stop(TimeSpan.FromSeconds(2)))).Value);
        Assert.False((await Replace(null, Playing)).Value);
        Assert.Same(second, await _store.Find(Caller.Local, SessionId.Default, Ct));
    }

    [Fact]
    public async Task Owners_and_sessions_are_strangers()
    {
        await Replace(null, Playing);
        Assert.Null(await _store.Find(s_other, SessionId.Default, Ct));
        Assert.Null(await _store.Find(Caller.Local, Session(1), Ct));
        Assert.True((await _store.Replace(s_other, SessionId.Default, null, Playing, Ct)).Value);
    }

    [Fact]
    public async Task Of_many_changes_at_once_each_wins_exactly_once()
    {
        const int Changes = 200;
        await Task.WhenAll(Enumerable.Range(0, Changes).Select(i => Task.Run(() => SeekUntilWon(i), Ct)));
        Assert.Equal(Changes, (await _store.Find(Caller.Local, SessionId.Default, Ct))!.Version);

        async Task SeekUntilWon(int second)
        {
            while (true)
            {
                var known = await _store.Find(Caller.Local, SessionId.Default, Ct);
                if ((await Replace(known, (known ?? Transport.Initial).Seek(second, TimeSpan.Zero).Value)).Value)
                {
                    return;
                }
            }
        }
    }

    [Fact]
    public async Task When_no_more_fit_a_new_one_is_refused_and_the_known_ones_still_change()
    {
        var playing = Playing;
        for (var i = 0; i < InProcessTransportStore.Capacity; i++)
        {
            await Replace(null, playing, Session(i));
        }

        Assert.Equal("too_many_transports", (await Replace(null, Playing)).Error?.Code);
        Assert.True((await Replace(playing, playing.Pause(TimeSpan.Zero), Session(5))).Value);
    }

    [Fact]
    public async Task A_transport_that_came_to_rest_where_it_began_makes_room_for_a_new_one()
    {
        var playing = Playing;
        for (var i = 0; i < InProcessTransportStore.Capacity; i++)
        {
            await Replace(null, playing, Session(i));
        }

        await Replace(playing, playing.Stop(TimeSpan.FromSeconds(1)), Session(7));
        Assert.True((await Replace(null, Playing)).Value);
        Assert.Null(await _store.Find(Caller.Local, Session(7), Ct));
        Assert.NotNull(await _store.Find(Caller.Local, Session(8), Ct));
    }

    [Theory]
    [InlineData("seek")]
    [InlineData("tempo")]
    [InlineData("loop")]
    public async Task A_transport_that_rests_elsewhere_is_not_forgotten(string change)
    {
        var moved = change switch
        {
            "seek" => Transport.Initial.Seek(3, TimeSpan.Zero).Value,
            "tempo" => Transport.Initial.WithTempo(Tempo.Of(90).Value, TimeSpan.Zero),
            _ => Transport.Initial.WithLoop(LoopRange.Of(true, 0, 4).Value, TimeSpan.Zero),
        };
        for (var i = 0; i < InProcessTransportStore.Capacity; i++)
        {
            await Replace(null, moved, Session(i));
        }

        Assert.False((await Replace(null, Playing)).IsOk);
    }

    [Fact]
    public async Task A_cancelled_call_does_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await _store.Replace(Caller.Local, SessionId.Default, null, Playing, new CancellationToken(true)));
        Assert.Null(await _store.Find(Caller.Local, SessionId.Default, Ct));
    }
}
