using Codette.Domain.Common;

namespace Codette.Domain.Sessions;

/// <summary>A stretch of the timeline in seconds, repeated while enabled; its end lies after its start.</summary>
public readonly record struct LoopRange
{
    private LoopRange(bool enabled, double start, double end)
    {
        Enabled = enabled;
        Start = start;
        End = end;
    }

    public static LoopRange Off { get; } = new(false, 0, 10);

    public bool Enabled { get; }

    public double Start { get; }

    public double End { get; }

    public static Result<LoopRange> Of(bool enabled, double start, double end) =>
        !(start is >= 0 and <= Transport.LastSecond && end is >= 0 and <= Transport.LastSecond)
            ? Error.Invalid("loop_out_of_range", "A loop starts and ends between 0 and 1,000,000 seconds.")
        : end > start ? new LoopRange(enabled, start, end)
        : Error.Invalid("loop_end_before_start", "A loop's end lies after its start.");

    /// <summary>True when playback from <paramref name="from"/> has run to or past the end by <paramref name="to"/>.</summary>
    internal bool IsPassed(double from, double to) => Enabled && from < End && to >= End;

    /// <summary>Where playback is that ran to <paramref name="raw"/>, however many rounds ago it passed the end.</summary>
    internal double Wrap(double raw)
    {
        var wrapped = Start + ((raw - End) % (End - Start));
        return wrapped < End ? wrapped : Start; // rounding may land on the end itself
    }
}
