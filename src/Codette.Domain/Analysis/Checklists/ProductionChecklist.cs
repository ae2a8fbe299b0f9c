using Codette.Domain.Common;

namespace Codette.Domain.Analysis.Checklists;

/// <summary>What to do at each stage of a production.</summary>
public static class ProductionChecklist
{
    /// <summary>The stages in the order a production passes through them.</summary>
    public static IReadOnlyList<ChecklistStage> Stages { get; } =
    [
        MakingStages.PreProduction,
        MakingStages.Recording,
        MakingStages.Arrangement,
        FinishingStages.Mixing,
        FinishingStages.Mastering,
        FinishingStages.Delivery,
    ];

    /// <summary>Recording and arrangement in one, as those see it who part a production into fewer stages.</summary>
    private static readonly ChecklistStage Production =
        new("production", [.. MakingStages.Recording.Sections, .. MakingStages.Arrangement.Sections]);

    /// <summary>
    /// Finds a stage; <c>Pre_Production</c> and <c>preproduction</c> find <c>pre-production</c>, and <c>production</c> is recording
    /// and arrangement together.
    /// </summary>
    /// <returns>The stage, or <c>stage_unknown</c> with the known ones.</returns>
    public static Result<ChecklistStage> For(string? stage)
    {
        var wanted = Slug.Of(stage) is "preproduction" ? "pre-production" : Slug.Of(stage);
        return wanted == Production.Id ? Production
            : Stages.FirstOrDefault(known => known.Id == wanted) is { } found ? found
            : Error.Invalid("stage_unknown", $"A stage is one of: {string.Join(", ", Stages.Select(known => known.Id))}.");
    }
}
