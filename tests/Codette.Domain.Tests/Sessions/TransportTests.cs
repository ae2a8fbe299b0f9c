using Codette.Domain.Sessions;

namespace Codette.Domain.Tests.Sessions;

public sealed class TransportTests
{
    private static readonly TimeSpan Start = TimeSpan.FromHours(3);

    [Fact]
    public void A_new_transport_stands_at_the_start_of_bar_one()
    {
        var position = Transport.Initial.PositionAt(Start);

        Assert.Equal(new TransportPosition(0, 0, 0, 1, 1), position);
        Assert.Equal(PlayState.Stopped, Transport.Initial.State);
    }

    [Fact]
    public void Playing_moves_with_the_clock()
    {
        var position = Transport.Initial.Play(Start).PositionAt(After(2.5));

        Assert.Equal(2.5, position.Seconds);
        Assert.Equal(120_000, position.Samples);
        Assert.Equal(5, position.Beats);
        Assert.Equal((2, 2), (position.Bar, position.Beat));
    }

    [Fact]
    public void Playing_twice_changes_nothing()
    {
        var playing = Transport.Initial.Play(Start);

        Assert.Same(playing, playing.Play(After(1)));
    }

    [Fact]
    public void A_pause_holds_the_position_and_play_goes_on_from_there()
    {
        var paused = Transport.Initial.Play(Start).Pause(After(1.5));
        var again = paused.Play(After(60));

        Assert.Equal(1.5, paused.PositionAt(After(59)).Seconds);
        Assert.Equal(2.5, again.PositionAt(After(61)).Seconds, 9);
    }

    [Fact]
    public void Stop_returns_to_the_start()
    {
        var stopped = Transport.Initial.Play(Start).Stop(After(4));

        Assert.Equal(PlayState.Stopped, stopped.State);
        Assert.Equal(0, stopped.PositionAt(After(9)).Seconds);
        Assert.Same(stopped, stopped.Stop(After(10)));
    }

    [Fact]
    public void A_seek_while_playing_moves_the_playhead_and_keeps_playing()
    {
        var moved = Transport.Initial.Play(Start).Seek(30, After(2)).Value;

        Assert.Equal(PlayState.Playing, moved.State);
        Assert.Equal(31, moved.PositionAt(After(3)).Seconds);
    }

    [Fact]
    public void A_seek_while_stopped_is_where_playback_begins()
    {
        var moved = Transport.Initial.Seek(30, Start).Value;

        Assert.Equal(30, moved.PositionAt(After(50)).Seconds);
        Assert.Equal(32, moved.Play(After(50)).PositionAt(After(52)).Seconds);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(-0.001)]
    [InlineData(1e300)]
    public void A_seek_to_no_place_is_refused(double seconds) =>
        Assert.Equal("position_out_of_range", Transport.Initial.Seek(seconds, Start).Error?.Code);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(19.99)]
    [InlineData(999.01)]
    [InlineData(-120)]
    public void A_tempo_outside_the_range_is_refused(double bpm) =>
        Assert.Equal("tempo_out_of_range", Tempo.Of(bpm).Error?.Code);

    [Theory]
    [InlineData(4, 2, "loop_end_before_start")]
    [InlineData(4, 4, "loop_end_before_start")]
    [InlineData(-1, 4, "loop_out_of_range")]
    [InlineData(0, double.NaN, "loop_out_of_range")]
    [InlineData(double.NegativeInfinity, double.PositiveInfinity, "loop_out_of_range")]
    public void A_loop_that_is_none_is_refused(double start, double end, string code)
    {
        Assert.Equal(code, LoopRange.Of(enabled: true, start, end).Error?.Code);
        Assert.Equal(code, LoopRange.Of(enabled: false, start, end).Error?.Code);
    }

    [Fact]
    public void A_tempo_change_in_mid_play_moves_neither_seconds_nor_beats()
    {
        var slower = Transport.Initial.Play(Start).WithTempo(Tempo.Of(60).Value, After(2));

        Assert.Equal((2.0, 4.0), (slower.PositionAt(After(2)).Seconds, slower.PositionAt(After(2)).Beats));
        Assert.Equal((3.0, 5.0), (slower.PositionAt(After(3)).Seconds, slower.PositionAt(After(3)).Beats));
    }

    [Fact]
    public void A_seek_lays_the_grid_anew()
    {
        var moved = Transport.Initial.Play(Start).WithTempo(Tempo.Of(60).Value, After(2)).Seek(1, After(3)).Value;

        Assert.Equal(1, moved.PositionAt(After(3)).Beats);
    }

    [Fact]
    public void Playback_before_a_loop_runs_into_it_and_wraps_at_its_end()
    {
        var looping = Transport.Initial.WithLoop(LoopRange.Of(true, 4, 6).Value, Start).Play(Start);

        Assert.Equal(5.5, looping.PositionAt(After(5.5)).Seconds);
        Assert.Equal(4, looping.PositionAt(After(6)).Seconds);
        Assert.Equal(5, looping.PositionAt(After(7)).Seconds);
        Assert.Equal(4.5, looping.PositionAt(After(1000.5)).Seconds, 6);
    }

    [Fact]
    public void A_playhead_beyond_the_loop_plays_on()
    {
        var beyond = Transport.Initial.Seek(20, Start).Value.WithLoop(LoopRange.Of(true, 4, 6).Value, Start).Play(Start);

        Assert.Equal(25, beyond.PositionAt(After(5)).Seconds);
    }

    [Fact]
    public void A_bar_of_six_eighths_has_six_beats()
    {
        var transport = Transport.Initial.WithTimeSignature(TimeSignature.Of(6, 8).Value, Start).Play(Start);

        var fourthQuarter = transport.PositionAt(After(1.5)); // three quarters at 120 are one bar
        Assert.Equal((2, 1), (fourthQuarter.Bar, fourthQuarter.Beat));
        Assert.Equal((1, 6), (transport.PositionAt(After(1.25)).Bar, transport.PositionAt(After(1.25)).Beat));
    }

    [Fact]
    public void Every_change_counts_one_version_on()
    {
        var changed = Transport.Initial.Play(Start).Seek(3, After(1)).Value.WithTempo(Tempo.Of(90).Value, After(2)).Pause(After(3));

        Assert.Equal(4, changed.Version);
    }

    private static TimeSpan After(double seconds) => Start + TimeSpan.FromSeconds(seconds);
}
