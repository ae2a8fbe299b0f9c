using Codette.Domain.Analysis;
using Codette.Domain.Analysis.Training;
using Codette.Domain.Common;

namespace Codette.Domain.Tests.Analysis;

public class EarTrainingTests
{
    public static TheoryData<ExerciseType, Difficulty> EveryPlan => new(
        from type in Enum.GetValues<ExerciseType>()
        from difficulty in Enum.GetValues<Difficulty>()
        select (type, difficulty));

    [Theory]
    [MemberData(nameof(EveryPlan))]
    public void Every_type_has_at_least_three_different_exercises_and_tips_at_every_difficulty(ExerciseType type, Difficulty difficulty)
    {
        var plan = EarTraining.Plan(type, difficulty);
        Assert.True(plan.Exercises.Count >= 3);
        Assert.Equal(plan.Exercises.Count, plan.Exercises.DistinctBy(exercise => exercise.Name).Count());
        Assert.All(plan.Exercises, exercise => Assert.Equal(difficulty, exercise.Difficulty));
        Assert.All(plan.Exercises, exercise => Assert.True(exercise.Example.Length > 0 && exercise.Quality.Length > 0));
        Assert.True(plan.Tips.Count >= 3);
    }

    [Fact]
    public void The_twelve_intervals_cover_every_semitone_of_the_octave_once() =>
        Assert.Equal(Enumerable.Range(1, 12), Everything().Select(exercise => exercise.Semitones).OfType<int>().Order());

    [Fact]
    public void A_just_interval_is_within_20_cents_of_its_tempered_one() =>
        Assert.All(
            Everything().Where(exercise => exercise.Just is not null),
            exercise => Assert.InRange(exercise.Just!.Value.Cents - (100 * exercise.Semitones!.Value), -20, 20));

    [Fact]
    public void A_perfect_fourth_opens_the_bridal_march_and_is_4_to_3()
    {
        var fourth = Everything().Single(exercise => exercise.Name == "Perfect Fourth");
        Assert.Equal("Here Comes the Bride", fourth.Example);
        Assert.Equal("4:3", fourth.Just.ToString());
        Assert.Equal([0, 5], fourth.Intervals);
        Assert.Equal(1.3348, fourth.EqualTemperedRatio!.Value, 4);
    }

    [Fact]
    public void No_two_exercises_of_a_type_sound_the_same() =>
        Assert.All(
            Everything().Where(exercise => exercise.Type != ExerciseType.Frequency).GroupBy(exercise => exercise.Type),
            group => Assert.Equal(
                group.Count(),
                group.DistinctBy(exercise => string.Join(' ', exercise.Intervals.Concat(exercise.Onsets))).Count()));

    [Fact]
    public void Rhythms_strike_in_order_within_one_bar() =>
        Assert.All(
            Everything().Where(exercise => exercise.Type == ExerciseType.Rhythm),
            rhythm =>
            {
                Assert.Equal(rhythm.Onsets.Distinct().Order(), rhythm.Onsets);
                Assert.All(rhythm.Onsets, onset => Assert.InRange(onset, 0, 15));
            });

    [Fact]
    public void An_unknown_type_is_told_the_allowed_ones()
    {
        var error = EarTraining.Plan("melody", null).Error!;
        Assert.Equal(ErrorKind.Invalid, error.Kind);
        Assert.Contains("interval, chord, scale, rhythm, frequency, all", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_difficulty_is_told_the_allowed_ones()
    {
        var error = EarTraining.Plan("chord", "expert").Error!;
        Assert.Equal("difficulty_unknown", error.Code);
        Assert.Contains("beginner, intermediate, advanced", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_names_it_is_intervals_for_beginners() =>
        Assert.Equal((ExerciseType.Interval, Difficulty.Beginner), (EarTraining.Plan(null, "").Value.Type, EarTraining.Plan(null, "").Value.Difficulty));

    [Fact]
    public void The_quiz_bands_of_every_difficulty_ascend_within_hearing()
    {
        foreach (var difficulty in Enum.GetValues<Difficulty>())
        {
            var bands = FrequencyQuiz.For(difficulty);
            Assert.All(bands, band => Assert.True(band.Range.Low >= 20 && band.Range.Low < band.Range.High && band.Range.High <= 20_000));
            Assert.Equal(bands.OrderBy(band => band.Range.Low), bands);
        }
    }

    private static IEnumerable<EarExercise> Everything() =>
        Enum.GetValues<Difficulty>().SelectMany(difficulty => EarTraining.Plan(ExerciseType.All, difficulty).Exercises);
}
