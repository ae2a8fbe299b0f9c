using Codette.Domain.Common;

namespace Codette.Domain.Analysis.Training;

/// <summary>Exercises of one type and difficulty, and how to practise them.</summary>
/// <param name="Type">What was asked for.</param>
/// <param name="Exercises">In the order to practise them; never empty.</param>
/// <param name="Tips">One sentence each.</param>
public sealed record TrainingPlan(
    ExerciseType Type,
    Difficulty Difficulty,
    IReadOnlyList<EarExercise> Exercises,
    IReadOnlyList<string> Tips);

/// <summary>Puts ear-training plans together.</summary>
public static class EarTraining
{
    /// <summary>The pitch the lowest note of an interval is played at by default: the A of the tuning fork (ISO 16).</summary>
    public const double ReferenceHertz = 440;

    private static readonly EarExercise[] Catalogue =
        [.. PitchExercises.Intervals, .. PitchExercises.Chords, .. PitchExercises.Scales, .. RhythmExercises.All, .. FrequencyExercises()];

    /// <summary>Reads both names and makes the plan; a missing name means interval, or beginner.</summary>
    /// <returns>The plan, or <c>exercise_type_unknown</c> or <c>difficulty_unknown</c>.</returns>
    public static Result<TrainingPlan> Plan(string? exerciseType, string? difficulty) =>
        ExerciseTypes.Parse(exerciseType).Then(type => Difficulties.Parse(difficulty).Map(level => Plan(type, level)));

    public static TrainingPlan Plan(ExerciseType type, Difficulty difficulty) => new(
        type,
        difficulty,
        [.. Catalogue.Where(exercise => exercise.Difficulty == difficulty && (type == ExerciseType.All || exercise.Type == type))],
        Tips(type));

    private static IEnumerable<EarExercise> FrequencyExercises() =>
        from difficulty in Enum.GetValues<Difficulty>()
        from band in FrequencyQuiz.For(difficulty)
        select new EarExercise(
            ExerciseType.Frequency,
            band.Name,
            difficulty,
            FormattableString.Invariant($"Raise {band.Range.Low:0.#} to {band.Range.High:0.#} Hz by 6 dB in pink noise, then in a song"),
            band.Characteristic,
            [],
            null,
            [],
            band.Range);

    private static string[] Tips(ExerciseType type) => type switch
    {
        ExerciseType.Interval =>
        [
            "Sing the lower note, then the upper one, before you name the distance.",
            "Learn each interval falling as well as rising; they are two different sounds.",
            "Ten minutes every day teach more than an hour once a week.",
        ],
        ExerciseType.Chord =>
        [
            "Listen to the lowest note first, then ask whether the third above it is bright or dark.",
            "Sing the chord from bottom to top, one note at a time.",
            "Play the same chord in its inversions: the colour stays while the bass changes.",
        ],
        ExerciseType.Scale =>
        [
            "Find the note that differs from major or minor; it carries the colour.",
            "Hold the root as a drone and play each step over it.",
            "Improvise on four notes before you use all of them.",
        ],
        ExerciseType.Rhythm =>
        [
            "Count aloud and tap the beat with your foot before you clap the pattern.",
            "Start at 60 to 70 BPM and add 5 BPM when four bars in a row are right.",
            "Record yourself against a click and look at where the strokes fall.",
        ],
        ExerciseType.Frequency =>
        [
            "Begin with boosts of 9 to 12 dB, then shrink them to 3 dB; cuts are harder and come last.",
            "Work at one moderate level: the ear hears less bass when it is quiet (ISO 226).",
            "Name the band before you look at the analyser.",
        ],
        _ =>
        [
            "Mix the types: two minutes of each keep the ear awake.",
            "Note which answers you confuse and practise those two side by side.",
            "Rest as soon as you begin to guess.",
        ],
    };
}
