namespace Codette.Domain.Chat;

/// <summary>What a number of a question counts.</summary>
public enum Unit
{
    /// <summary>A bare number.</summary>
    None,
    Bpm,
    Microsecond,
    Millisecond,
    Second,
    Minute,
    Hour,
    Hertz,
    Kilohertz,
    Decibel,
    Lufs,
    Millimetre,
    Centimetre,
    Metre,
    Kilometre,
    Inch,
    Foot,
    Bar,
    Beat,
    Sample,
    Cent,
    Semitone,
    Octave,
    Percent,

    /// <summary>The x of x:1.</summary>
    Ratio,

    /// <summary>A factor: "10 times", "4x".</summary>
    Times,
    Bit,
    Track,
    Megabyte,
    Gigabyte,
}

/// <summary>A number of a question and what it counts.</summary>
/// <param name="Value">As written, in <paramref name="Unit"/>; always finite.</param>
/// <param name="Unit">The unit that followed it, or <see cref="Unit.None"/>.</param>
public readonly record struct Quantity(double Value, Unit Unit)
{
    /// <summary>The place of the number among the question's tokens.</summary>
    internal int Position { get; init; }

    /// <summary>The value in seconds, or null when it is no time.</summary>
    public double? Seconds => Unit switch
    {
        Unit.Microsecond => Value / 1e6,
        Unit.Millisecond => Value / 1000,
        Unit.Second => Value,
        Unit.Minute => Value * 60,
        Unit.Hour => Value * 3600,
        _ => null,
    };

    /// <summary>The value in hertz, or null when it is no frequency.</summary>
    public double? Hertz => Unit switch
    {
        Unit.Hertz => Value,
        Unit.Kilohertz => Value * 1000,
        _ => null,
    };

    /// <summary>The value in metres (a foot is 0.3048 m), or null when it is no distance.</summary>
    public double? Metres => Unit switch
    {
        Unit.Millimetre => Value / 1000,
        Unit.Centimetre => Value / 100,
        Unit.Metre => Value,
        Unit.Kilometre => Value * 1000,
        Unit.Inch => Value * 0.0254,
        Unit.Foot => Value * 0.3048,
        _ => null,
    };
}
