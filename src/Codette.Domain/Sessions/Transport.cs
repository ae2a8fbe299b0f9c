using Codette.Domain.Common;

namespace Codette.Domain.Sessions;

/// <summary>What the transport is doing.</summary>
public enum PlayState
{
    Stopped,
    Playing,
    Paused,
}

/// <summary>
/// The clock of a session, immutable. It holds where playback was at one moment of a monotonic clock, the anchor, and every
/// position follows from that, so that reading late, often or never changes nothing.
/// </summary>
/// <remarks>
/// Seconds run on through a tempo change, and so do the beats: the change moves the grid, not the playhead. A seek, a stop
/// and a loop's wrap lay the grid anew from second 0 at the tempo of the moment (ADR 0008). All moments are readings of one
/// monotonic clock, as the time since any fixed point.
/// </remarks>
public sealed record Transport
{
    /// <summary>The end of the timeline, 1,000,000 s (eleven days); playback stands still there.</summary>
    public const double LastSecond = 1_000_000;

    public const int DefaultSampleRate = 48_000;

    private TimeSpan _anchor;
    private double _anchorSeconds;

    /// <summary>What to add to the beats that the seconds give, since the last tempo change in mid-play.</summary>
    private double _beatOffset;

    public static Transport Initial { get; } = new();

    public PlayState State { get; private init; }

    public Tempo Tempo { get; private init; } = Tempo.Default;

    public TimeSignature TimeSignature { get; private init; } = TimeSignature.FourFour;

    public LoopRange Loop { get; private init; } = LoopRange.Off;

    /// <summary>Samples a second, for <see cref="TransportPosition.Samples"/>.</summary>
    public int SampleRate { get; private init; } = DefaultSampleRate;

    /// <summary>Grows by one with every change; what a compare-and-set compares.</summary>
    public long Version { get; private init; }

    /// <summary>A stopped transport at the start, at a session's tempo and time signature.</summary>
    public static Transport For(StudioSession session) =>
        Initial with { Tempo = session.Tempo, TimeSignature = session.TimeSignature };

    /// <summary>Starts or continues; playing already, nothing changes.</summary>
    public Transport Play(TimeSpan now) =>
        State == PlayState.Playing ? this : Anchored(now) with { State = PlayState.Playing };

    /// <summary>Holds the position; only a playing transport changes.</summary>
    public Transport Pause(TimeSpan now) =>
        State == PlayState.Playing ? Anchored(now) with { State = PlayState.Paused } : this;

    /// <summary>Stops and returns to the start.</summary>
    public Transport Stop(TimeSpan now) =>
        State == PlayState.Stopped && _anchorSeconds == 0
            ? this
            : At(now, 0, 0) with { State = PlayState.Stopped };

    /// <summary>Moves the playhead, playing or not.</summary>
    /// <param name="seconds">0 to <see cref="LastSecond"/>.</param>
    /// <param name="now">A monotonic moment.</param>
    public Result<Transport> Seek(double seconds, TimeSpan now) =>
        seconds is >= 0 and <= LastSecond
            ? At(now, seconds, 0)
            : Error.Invalid("position_out_of_range", "A position is a number from 0 to 1,000,000 seconds.");

    /// <summary>Changes the tempo; neither the seconds nor the beats of this moment jump.</summary>
    public Transport WithTempo(Tempo tempo, TimeSpan now)
    {
        if (tempo == Tempo)
        {
            return this;
        }

        var (seconds, offset) = Read(now);
        var beats = Tempo.BeatsIn(seconds) + offset;
        return At(now, seconds, beats - tempo.BeatsIn(seconds)) with { Tempo = tempo };
    }

    public Transport WithTimeSignature(TimeSignature signature, TimeSpan now) =>
        signature == TimeSignature ? this : Anchored(now) with { TimeSignature = signature };

    /// <summary>Sets the loop. A playhead beyond its end plays on; one before it will wrap when it gets there.</summary>
    public Transport WithLoop(LoopRange loop, TimeSpan now) =>
        loop == Loop ? this : Anchored(now) with { Loop = loop };

    /// <summary>Where playback is at a moment; a moment before the last change counts as that change's.</summary>
    public TransportPosition PositionAt(TimeSpan now)
    {
        var (seconds, offset) = Read(now);
        return TransportPosition.Of(seconds, Tempo.BeatsIn(seconds) + offset, SampleRate, TimeSignature);
    }

    private (double Seconds, double BeatOffset) Read(TimeSpan now)
    {
        if (State != PlayState.Playing || now <= _anchor)
        {
            return (_anchorSeconds, _beatOffset);
        }

        var raw = _anchorSeconds + (now - _anchor).TotalSeconds;
        return Loop.IsPassed(_anchorSeconds, raw) ? (Loop.Wrap(raw), 0) : (Math.Min(raw, LastSecond), _beatOffset);
    }

    private Transport Anchored(TimeSpan now)
    {
        var (seconds, offset) = Read(now);
        return At(now, seconds, offset);
    }

    private Transport At(TimeSpan now, double seconds, double beatOffset) =>
        this with { Version = Version + 1, _anchor = now, _anchorSeconds = seconds, _beatOffset = beatOffset };
}
