namespace Codette.Domain.Analysis.Checklists;

/// <summary>A stage of a production and what belongs to it.</summary>
/// <param name="Id">Kebab-case, such as <c>pre-production</c>.</param>
/// <param name="Sections">In working order.</param>
public sealed record ChecklistStage(string Id, IReadOnlyList<ChecklistSection> Sections)
{
    /// <summary>Every task of the stage in working order.</summary>
    public IEnumerable<ChecklistTask> Tasks => Sections.SelectMany(section => section.Tasks);
}

/// <summary>A group of tasks.</summary>
/// <param name="Name">What they are about; also the category of its tasks.</param>
/// <param name="Tasks">In working order.</param>
public sealed record ChecklistSection(string Name, IReadOnlyList<ChecklistTask> Tasks);

/// <summary>One thing to do.</summary>
/// <param name="Id">Stable: stage, section and position, such as <c>mixing-balance-2</c>.</param>
/// <param name="Category">The name of its section.</param>
/// <param name="Text">What to do, with figures.</param>
public sealed record ChecklistTask(string Id, string Category, string Text, Priority Priority);
