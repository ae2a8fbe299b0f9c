using static Codette.Domain.Analysis.Difficulty;

namespace Codette.Domain.Analysis.Training;

/// <summary>Intervals, chords and scales, easier ones first within a difficulty.</summary>
internal static class PitchExercises
{
    public static readonly EarExercise[] Intervals =
    [
        Interval("Perfect Fifth", Beginner, 7, new(3, 2), "Twinkle, Twinkle, Little Star (first to third note)", "Open and hollow."),
        Interval("Perfect Octave", Beginner, 12, new(2, 1), "Over the Rainbow (first leap)", "The same note, higher."),
        Interval("Perfect Fourth", Beginner, 5, new(4, 3), "Here Comes the Bride", "Open, calling for an answer."),
        Interval("Major Third", Beginner, 4, new(5, 4), "When the Saints Go Marching In", "Bright and sweet."),
        Interval("Minor Third", Beginner, 3, new(6, 5), "Greensleeves", "Soft and sad."),
        Interval("Major Second", Intermediate, 2, new(9, 8), "Happy Birthday (second to third note)", "A plain step."),
        Interval("Minor Second", Intermediate, 1, new(16, 15), "Jaws (the shark's two notes)", "Tight and tense."),
        Interval("Major Sixth", Intermediate, 9, new(5, 3), "My Bonnie Lies over the Ocean", "Warm and wide."),
        Interval("Minor Sixth", Intermediate, 8, new(8, 5), "The Entertainer (the leap after the pick-up)", "Wistful."),
        Interval("Minor Seventh", Advanced, 10, new(16, 9), "Somewhere, from West Side Story", "Restless, wanting to fall."),
        Interval("Major Seventh", Advanced, 11, new(15, 8), "Take On Me (first leap of the chorus)", "Sharp, one step short of home."),
        Interval("Tritone", Advanced, 6, new(45, 32), "The Simpsons (first two notes)", "Unsettled, pulling both ways."),
    ];

    public static readonly EarExercise[] Chords =
    [
        Chord("Major Triad", Beginner, [0, 4, 7], "C E G: the closing chord of most hymns", "Bright and settled."),
        Chord("Minor Triad", Beginner, [0, 3, 7], "A C E: the opening chord of many ballads", "Dark and settled."),
        Chord("Power Chord", Beginner, [0, 7, 12], "E B E on a distorted guitar", "Bare: neither bright nor dark."),
        Chord("Dominant Seventh", Intermediate, [0, 4, 7, 10], "G B D F: every bar of a twelve-bar blues", "Bright, but asking to move."),
        Chord("Major Seventh", Intermediate, [0, 4, 7, 11], "C E G B: the first chord of a bossa nova", "Soft and dreamy."),
        Chord("Minor Seventh", Intermediate, [0, 3, 7, 10], "D F A C: the vamp of a soul groove", "Mellow and dark."),
        Chord("Diminished Triad", Intermediate, [0, 3, 6], "B D F: the cliff-edge of a silent film", "Tense and narrow."),
        Chord("Augmented Triad", Intermediate, [0, 4, 8], "C E G#: a dream sequence beginning", "Floating, without a home."),
        Chord("Suspended Fourth", Intermediate, [0, 5, 7], "C F G: a strummed fourth that falls to the third", "Held back, then released."),
        Chord("Half-diminished Seventh", Advanced, [0, 3, 6, 10], "B D F A: the second step of a minor cadence", "Shadowed and unsure."),
        Chord("Diminished Seventh", Advanced, [0, 3, 6, 9], "B D F Ab: every note can be its root", "Tense in all directions."),
        Chord("Dominant Ninth", Advanced, [0, 4, 7, 10, 14], "E G# B D F#: the stab of a funk guitar", "Rich and driving."),
        Chord("Minor-major Seventh", Advanced, [0, 3, 7, 11], "C Eb G B: the last chord of a spy film", "Dark with a glint."),
    ];

    public static readonly EarExercise[] Scales =
    [
        Scale("Major", Beginner, [0, 2, 4, 5, 7, 9, 11, 12], "The white keys from C to C", "Bright and complete."),
        Scale("Natural Minor", Beginner, [0, 2, 3, 5, 7, 8, 10, 12], "The white keys from A to A", "Sombre."),
        Scale("Major Pentatonic", Beginner, [0, 2, 4, 7, 9, 12], "The black keys from F# to F#", "Open; nothing clashes."),
        Scale("Minor Pentatonic", Intermediate, [0, 3, 5, 7, 10, 12], "The black keys from Eb to Eb", "Earthy: the home of rock solos."),
        Scale("Dorian", Intermediate, [0, 2, 3, 5, 7, 9, 10, 12], "The white keys from D to D", "Minor with a hopeful sixth."),
        Scale("Mixolydian", Intermediate, [0, 2, 4, 5, 7, 9, 10, 12], "The white keys from G to G", "Major with a relaxed seventh."),
        Scale("Harmonic Minor", Intermediate, [0, 2, 3, 5, 7, 8, 11, 12], "A minor with G#", "Minor with a wide exotic step near the top."),
        Scale("Phrygian", Advanced, [0, 1, 3, 5, 7, 8, 10, 12], "The white keys from E to E", "Dark from its first half step."),
        Scale("Lydian", Advanced, [0, 2, 4, 6, 7, 9, 11, 12], "The white keys from F to F", "Major, lifted by its fourth."),
        Scale("Melodic Minor", Advanced, [0, 2, 3, 5, 7, 9, 11, 12], "A minor with F# and G#, upwards", "Minor below, major above."),
        Scale("Whole Tone", Advanced, [0, 2, 4, 6, 8, 10, 12], "C D E F# G# A# C", "Weightless: no step leads home."),
    ];

    private static EarExercise Interval(string name, Difficulty difficulty, int semitones, Ratio just, string example, string quality) =>
        new(ExerciseType.Interval, name, difficulty, example, quality, [0, semitones], just, [], null);

    private static EarExercise Chord(string name, Difficulty difficulty, int[] intervals, string example, string quality) =>
        new(ExerciseType.Chord, name, difficulty, example, quality, intervals, null, [], null);

    private static EarExercise Scale(string name, Difficulty difficulty, int[] intervals, string example, string quality) =>
        new(ExerciseType.Scale, name, difficulty, example, quality, intervals, null, [], null);
}
