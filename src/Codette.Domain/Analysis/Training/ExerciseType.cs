using Codette.Domain.Common;

namespace Codette.Domain.Analysis.Training;

/// <summary>What an exercise trains the ear for.</summary>
public enum ExerciseType
{
    /// <summary>The distance of two notes.</summary>
    Interval,

    /// <summary>The colour of notes sounding together.</summary>
    Chord,

    /// <summary>The steps of a ladder of notes.</summary>
    Scale,

    /// <summary>Where the strokes of a bar fall.</summary>
    Rhythm,

    /// <summary>Where a boost or a cut lies in the spectrum.</summary>
    Frequency,

    /// <summary>Every type together.</summary>
    All,
}

/// <summary>Reads exercise types as people write them.</summary>
public static class ExerciseTypes
{
    /// <summary>Reads a type, whatever its case, singular or plural; nothing told means <see cref="ExerciseType.Interval"/>.</summary>
    /// <returns>The type, or <c>exercise_type_unknown</c> with the allowed ones.</returns>
    public static Result<ExerciseType> Parse(string? text) => Slug.Of(text) switch
    {
        "" or "interval" or "intervals" => ExerciseType.Interval,
        "chord" or "chords" => ExerciseType.Chord,
        "scale" or "scales" => ExerciseType.Scale,
        "rhythm" or "rhythms" => ExerciseType.Rhythm,
        "frequency" or "frequencies" => ExerciseType.Frequency,
        "all" => ExerciseType.All,
        _ => Error.Invalid("exercise_type_unknown", "An exercise type is one of: interval, chord, scale, rhythm, frequency, all."),
    };
}
