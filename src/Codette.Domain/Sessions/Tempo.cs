using Codette.Domain.Common;

namespace Codette.Domain.Sessions;

/// <summary>A tempo in quarter notes a minute, 20 to 999.</summary>
public readonly record struct Tempo
{
    public const double Slowest = 20;
    public const double Fastest = 999;

    private Tempo(double bpm) => Bpm = bpm;

    public static Tempo Default { get; } = new(120);

    public double Bpm { get; }

    public static Result<Tempo> Of(double bpm) =>
        bpm is >= Slowest and <= Fastest // false for NaN
            ? new Tempo(bpm)
            : Error.Invalid("tempo_out_of_range", "A tempo is a number from 20 to 999 beats a minute.");

    /// <summary>Quarter notes that pass in <paramref name="seconds"/>.</summary>
    public double BeatsIn(double seconds) => seconds * Bpm / 60;
}
