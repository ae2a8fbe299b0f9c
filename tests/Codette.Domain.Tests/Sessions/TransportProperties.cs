using Codette.Domain.Sessions;
using CsCheck;

namespace Codette.Domain.Tests.Sessions;

/// <summary>What holds for every transport, after any commands at any times.</summary>
public sealed class TransportProperties
{
    private static readonly Gen<double> Step = Gen.Double[0, 500];

    private static readonly Gen<Func<Transport, TimeSpan, Transport>> Command = Gen.OneOf<Func<Transport, TimeSpan, Transport>>(
        Gen.Const<Func<Transport, TimeSpan, Transport>>((transport, now) => transport.Play(now)),
        Gen.Const<Func<Transport, TimeSpan, Transport>>((transport, now) => transport.Pause(now)),
        Gen.Const<Func<Transport, TimeSpan, Transport>>((transport, now) => transport.Stop(now)),
        Gen.Double[0, 4000].Select<double, Func<Transport, TimeSpan, Transport>>(to => (transport, now) => transport.Seek(to, now).Value),
        Gen.Double[20, 999].Select<double, Func<Transport, TimeSpan, Transport>>(bpm => (transport, now) => transport.WithTempo(Tempo.Of(bpm).Value, now)),
        Gen.Select(Gen.Bool, Gen.Double[0, 2000], Gen.Double[0.001, 2000]).Select<(bool, double, double), Func<Transport, TimeSpan, Transport>>(
            loop => (transport, now) => transport.WithLoop(LoopRange.Of(loop.Item1, loop.Item2, loop.Item2 + loop.Item3).Value, now)),
        Gen.Select(Gen.Int[1, 32], Gen.Int[0, 5].Select(power => 1 << power)).Select<(int, int), Func<Transport, TimeSpan, Transport>>(
            signature => (transport, now) => transport.WithTimeSignature(TimeSignature.Of(signature.Item1, signature.Item2).Value, now)));

    /// <summary>A transport that was used, and the moment of its last use.</summary>
    private static readonly Gen<(Transport Transport, TimeSpan Now)> Used = Gen.Select(Command, Step).Array[0, 12].Select(steps =>
    {
        var (transport, now) = (Transport.Initial, TimeSpan.FromDays(1));
        foreach (var (command, wait) in steps)
        {
            now += TimeSpan.FromSeconds(wait);
            transport = command(transport, now);
        }

        return (transport, now);
    });

    [Fact]
    public void Positions_are_finite_and_never_before_the_start() => Gen.Select(Used, Step).Sample((used, wait) =>
    {
        var position = used.Transport.PositionAt(used.Now + TimeSpan.FromSeconds(wait));
        return double.IsFinite(position.Seconds) && position.Seconds >= 0 && double.IsFinite(position.Beats) && position.Beats >= 0
            && position.Samples >= 0 && position.Bar >= 1 && position.Beat >= 1 && position.Beat <= used.Transport.TimeSignature.Beats;
    });

    [Fact]
    public void Samples_are_the_seconds_times_the_rate() => Gen.Select(Used, Step).Sample((used, wait) =>
    {
        var position = used.Transport.PositionAt(used.Now + TimeSpan.FromSeconds(wait));
        return Math.Abs(position.Samples - (position.Seconds * used.Transport.SampleRate)) <= 0.5;
    });

    [Fact]
    public void Bar_and_beat_are_where_the_beats_are() => Gen.Select(Used, Step).Sample((used, wait) =>
    {
        var signature = used.Transport.TimeSignature;
        var position = used.Transport.PositionAt(used.Now + TimeSpan.FromSeconds(wait));
        var startOfBeat = ((position.Bar - 1) * signature.QuartersPerBar) + ((position.Beat - 1) * 4.0 / signature.Unit);
        return position.Beats >= startOfBeat - 1e-6 && position.Beats < startOfBeat + (4.0 / signature.Unit) + 1e-6;
    });

    [Fact]
    public void A_tempo_change_is_continuous() => Gen.Select(Used, Step, Gen.Double[20, 999]).Sample((used, wait, bpm) =>
    {
        var now = used.Now + TimeSpan.FromSeconds(wait);
        var before = used.Transport.PositionAt(now);
        var after = used.Transport.WithTempo(Tempo.Of(bpm).Value, now).PositionAt(now);
        return Math.Abs(before.Seconds - after.Seconds) < 1e-9 && Math.Abs(before.Beats - after.Beats) < 1e-6;
    });

    [Fact]
    public void Inside_a_loop_playback_never_leaves_it_however_late_it_is_read() =>
        Gen.Select(Gen.Double[0, 3000], Gen.Double[0.001, 3000], Gen.Double[0, 1], Gen.Double[0, 1e6]).Sample((start, length, into, wait) =>
        {
            var loop = LoopRange.Of(true, start, start + length).Value;
            var from = start + (length * into * 0.999);
            var playing = Transport.Initial.WithLoop(loop, TimeSpan.Zero).Seek(from, TimeSpan.Zero).Value.Play(TimeSpan.Zero);
            var seconds = playing.PositionAt(TimeSpan.FromSeconds(wait)).Seconds;
            return seconds >= loop.Start - 1e-9 && seconds < loop.End;
        });

    [Fact]
    public void Reading_in_between_changes_nothing() => Gen.Select(Used, Step, Step).Sample((used, first, second) =>
    {
        var later = used.Now + TimeSpan.FromSeconds(first + second);
        _ = used.Transport.PositionAt(used.Now + TimeSpan.FromSeconds(first));
        var readLate = used.Transport.PositionAt(later).Seconds;
        var touched = used.Transport.WithTimeSignature(TimeSignature.Of(7, 8).Value, used.Now + TimeSpan.FromSeconds(first)); // re-anchors
        return Math.Abs(readLate - touched.PositionAt(later).Seconds) < 1e-6
            || Math.Abs(Math.Abs(readLate - touched.PositionAt(later).Seconds) - (used.Transport.Loop.End - used.Transport.Loop.Start)) < 1e-6;
    });

    [Fact]
    public void A_moment_before_the_last_change_counts_as_that_change() => Used.Sample(used =>
        used.Transport.PositionAt(used.Now) == used.Transport.PositionAt(used.Now - TimeSpan.FromSeconds(5))
        || used.Transport.State == PlayState.Playing);
}
