using Codette.Domain.Common;

namespace Codette.Domain.Analysis;

/// <summary>The lengths of note values at a tempo, for delays, pre-delays and releases that keep time.</summary>
/// <remarks>A quarter note lasts 60 000 / tempo milliseconds; every other division is a fixed multiple of it.</remarks>
public sealed record DelayTable
{
    public const double SlowestBpm = 20;
    public const double FastestBpm = 999;

    private static readonly (string Name, double Quarters)[] NoteValues =
    [
        ("Whole Note", 4),
        ("Half Note", 2),
        ("Quarter Note", 1),
        ("Eighth Note", 0.5),
        ("16th Note", 0.25),
        ("Triplet Quarter", 2.0 / 3),
        ("Triplet Eighth", 1.0 / 3),
        ("Dotted Quarter", 1.5),
        ("Dotted Eighth", 0.75),
    ];

    private DelayTable(double tempoBpm)
    {
        TempoBpm = tempoBpm;
        var quarter = 60_000 / tempoBpm;
        Divisions = Array.ConvertAll(NoteValues, value => new DelayDivision(value.Name, quarter * value.Quarters));
    }

    /// <summary>Quarter notes a minute.</summary>
    public double TempoBpm { get; }

    /// <summary>The divisions in their fixed order, long to short, then triplets, then dotted ones.</summary>
    public IReadOnlyList<DelayDivision> Divisions { get; }

    /// <summary>Computes the table of a tempo from 20 to 999 quarter notes a minute.</summary>
    /// <returns>The table, or <c>tempo_out_of_range</c>.</returns>
    public static Result<DelayTable> At(double tempoBpm) =>
        tempoBpm is >= SlowestBpm and <= FastestBpm
            ? new DelayTable(tempoBpm)
            : Error.Invalid("tempo_out_of_range", "A tempo is a number from 20 to 999 quarter notes a minute.");
}

/// <summary>A note value and how long it lasts.</summary>
/// <param name="Name">Such as <c>Dotted Eighth</c>.</param>
/// <param name="Milliseconds">Not rounded.</param>
public readonly record struct DelayDivision(string Name, double Milliseconds);
