using System.Globalization;
using Codette.Domain.Common;

namespace Codette.Domain.Sessions;

/// <summary>A time signature: 1 to 32 beats of 1, 2, 4, 8, 16 or 32 to the whole note.</summary>
public readonly record struct TimeSignature
{
    private TimeSignature(int beats, int unit)
    {
        Beats = beats;
        Unit = unit;
    }

    public static TimeSignature FourFour { get; } = new(4, 4);

    /// <summary>Beats in a bar, the upper figure.</summary>
    public int Beats { get; }

    /// <summary>The note that is one beat, the lower figure.</summary>
    public int Unit { get; }

    /// <summary>Quarter notes in a bar: 3 for 6/8.</summary>
    public double QuartersPerBar => Beats * 4.0 / Unit;

    public static Result<TimeSignature> Of(int beats, int unit) =>
        beats is >= 1 and <= 32 && unit is 1 or 2 or 4 or 8 or 16 or 32
            ? new TimeSignature(beats, unit)
            : Error.Invalid("time_signature_invalid", "A time signature has 1 to 32 beats of 1, 2, 4, 8, 16 or 32.");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Beats}/{Unit}");
}
