using static Codette.Domain.Analysis.Difficulty;

namespace Codette.Domain.Analysis.Training;

/// <summary>Patterns of one 4/4 bar, written as the sixteenths on which they strike.</summary>
internal static class RhythmExercises
{
    public static readonly EarExercise[] All =
    [
        Rhythm("Four on the Floor", Beginner, [0, 4, 8, 12], "Count 1 2 3 4, a stroke on each", "Even; the pulse of house and techno."),
        Rhythm("Backbeat", Beginner, [4, 12], "Clap on 2 and 4", "The answer to the kick in rock and pop."),
        Rhythm("Straight Eighths", Beginner, [0, 2, 4, 6, 8, 10, 12, 14], "Count 1 and 2 and 3 and 4 and", "Steady drive, as hi-hats play it."),
        Rhythm("Offbeats", Intermediate, [2, 6, 10, 14], "Only the 'and' of each beat", "Lifts: the skank of reggae, the open hat of house."),
        Rhythm("Tresillo", Intermediate, [0, 6, 12], "Count in groups of 3, 3 and 2 eighths", "Leans forward; under much Latin and pop music."),
        Rhythm("Charleston", Intermediate, [0, 6], "On 1 and on the 'and' of 2", "A step and a held-back answer."),
        Rhythm("Dotted-eighth Delay", Intermediate, [0, 3, 6, 9, 12, 15], "A stroke every three sixteenths", "Rolls across the beat until the bar begins anew."),
        Rhythm("Amen-style Break", Advanced, [0, 2, 4, 7, 9, 10, 11, 12, 15], "Kicks and ghosted snares around 2 and 4", "Tumbles, yet the backbeat stays."),
        Rhythm("Son Clave", Advanced, [0, 3, 6, 10, 12], "Three strokes that pull, two that answer", "The spine of salsa: tense, then settled."),
        Rhythm("Syncopated Sixteenths", Advanced, [0, 3, 4, 7, 8, 11, 12, 15], "The beat and the sixteenth before the next", "Busy and pushing."),
        Rhythm("Displaced Backbeat", Advanced, [6, 14], "Claps an eighth late: on the 'and' of 2 and 4", "Stumbles on purpose."),
    ];

    private static EarExercise Rhythm(string name, Difficulty difficulty, int[] onsets, string example, string quality) =>
        new(ExerciseType.Rhythm, name, difficulty, example, quality, [], null, onsets, null);
}
