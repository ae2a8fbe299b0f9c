namespace Codette.Domain.Analysis.Checklists;

/// <summary>A stage as its table is written: texts and priorities, from which the ids follow.</summary>
internal sealed class StageDraft(string id)
{
    private readonly List<ChecklistSection> _sections = [];

    public static (Priority Priority, string Text) High(string text) => (Priority.High, text);

    public static (Priority Priority, string Text) Medium(string text) => (Priority.Medium, text);

    public static (Priority Priority, string Text) Low(string text) => (Priority.Low, text);

    public StageDraft Section(string name, params (Priority Priority, string Text)[] tasks)
    {
        _sections.Add(new(name, [.. tasks.Select((task, at) => new ChecklistTask(
            FormattableString.Invariant($"{id}-{Slug.Of(name)}-{at + 1}"), name, task.Text, task.Priority))]));
        return this;
    }

    public ChecklistStage Build() => new(id, _sections);
}
