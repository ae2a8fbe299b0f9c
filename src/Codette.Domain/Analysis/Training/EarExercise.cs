namespace Codette.Domain.Analysis.Training;

/// <summary>One thing to recognise by ear.</summary>
/// <param name="Type">Never <see cref="ExerciseType.All"/>.</param>
/// <param name="Name">Such as <c>Perfect Fourth</c>.</param>
/// <param name="Difficulty">How hard it is.</param>
/// <param name="Example">Where it is heard, or how to play it.</param>
/// <param name="Quality">How it sounds, in a few words.</param>
/// <param name="Intervals">Semitones above the lowest note, beginning with 0; empty for rhythms and frequencies.</param>
/// <param name="Just">The just tuning of an interval; null for the other types.</param>
/// <param name="Onsets">For a rhythm: the sixteenths of a 4/4 bar, 0 to 15, on which it strikes; else empty.</param>
/// <param name="HertzRange">For a frequency: the band that is raised; else null.</param>
public sealed record EarExercise(
    ExerciseType Type,
    string Name,
    Difficulty Difficulty,
    string Example,
    string Quality,
    IReadOnlyList<int> Intervals,
    Ratio? Just,
    IReadOnlyList<int> Onsets,
    Bounds? HertzRange)
{
    /// <summary>The size of an interval in semitones; null for the other types.</summary>
    public int? Semitones => Type == ExerciseType.Interval ? Intervals[^1] : null;

    /// <summary>How an equal-tempered instrument tunes the interval: 2^(semitones / 12); null for the other types.</summary>
    public double? EqualTemperedRatio => Semitones is { } semitones ? Math.Pow(2, semitones / 12.0) : null;
}
