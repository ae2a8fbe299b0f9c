using AutoMapper;
using Codette.Application.Analysis;
using Codette.Domain.Analysis;
using Codette.Domain.Analysis.Checklists;
using Codette.Domain.Analysis.Instruments;
using Codette.Domain.Analysis.Training;

namespace Codette.WebApi.Analysis;

/// <summary>The answers that hold a table.</summary>
internal static class TableAnswers
{
    private const string Done = "success";

    private const string HowToQuiz =
        "Play pink noise or a song you know, let someone raise one of these bands by 6 to 12 dB, and name it before you look.";

    public static DelayResponse Of(DelayTable table, DateTimeOffset now) => new(
        true, Done, table.TempoBpm, Ordered(table.Divisions, division => division.Name, division => division.Milliseconds), now);

    public static TrainingResponse Of(TrainingPlan plan, IMapper mapper, DateTimeOffset now) => new()
    {
        ExerciseType = Wording.Lower(plan.Type),
        Difficulty = Wording.Lower(plan.Difficulty),
        Exercises = mapper.Map<ExerciseWire[]>(plan.Exercises),
        Tips = plan.Tips,
        Intervals = mapper.Map<IntervalWire[]>(plan.Exercises.Where(exercise => exercise.Type == ExerciseType.Interval)),
        ReferenceFrequency = EarTraining.ReferenceHertz,
        Timestamp = now,
    };

    public static QuizResponse Of(FrequencyQuizSheet sheet, IMapper mapper, DateTimeOffset now) => new(
        true, Done, Wording.Lower(sheet.Difficulty), mapper.Map<QuizItemWire[]>(sheet.Items), HowToQuiz, now);

    public static StageChecklist Of(ChecklistStage stage, IMapper mapper, DateTimeOffset now) => new(
        true,
        Done,
        stage.Id,
        Ordered<ChecklistSection, IReadOnlyList<string>>(stage.Sections, section => section.Name, section => [.. section.Tasks.Select(task => task.Text)]),
        mapper.Map<StageTask[]>(stage.Tasks),
        0,
        now);

    public static InstrumentResponse Of(InstrumentSelection found, IMapper mapper, DateTimeOffset now)
    {
        var first = found.Profiles[0];
        var info = mapper.Map<InstrumentWire>(first);
        return new()
        {
            Data = ByCategory<IReadOnlyDictionary<string, InstrumentWire>>(
                found, category => Ordered(category, profile => profile.Name, mapper.Map<InstrumentWire>)),
            Info = info,
            Category = first.Category,
            Instrument = first.Name,
            FrequencyRange = info.FrequencyRange,
            Characteristics = info.Characteristics,
            SuggestedEq = info.SuggestedEq,
            UseCases = info.UseCases,
            Timestamp = now,
        };
    }

    /// <summary>The names of the instruments by category.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Names(InstrumentSelection found) =>
        ByCategory<IReadOnlyList<string>>(found, category => [.. category.Select(profile => profile.Name)]);

    private static OrderedDictionary<string, T> ByCategory<T>(InstrumentSelection found, Func<IEnumerable<InstrumentProfile>, T> map) =>
        Ordered(found.Profiles.GroupBy(profile => profile.Category), group => group.Key, group => map(group));

    /// <summary>Clients show the first few, so the order is part of the answer.</summary>
    private static OrderedDictionary<string, T> Ordered<TItem, T>(IEnumerable<TItem> items, Func<TItem, string> name, Func<TItem, T> value) =>
        new(items.Select(item => KeyValuePair.Create(name(item), value(item))));
}
