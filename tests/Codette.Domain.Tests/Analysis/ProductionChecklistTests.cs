using Codette.Domain.Analysis;
using Codette.Domain.Analysis.Checklists;

namespace Codette.Domain.Tests.Analysis;

public class ProductionChecklistTests
{
    [Theory]
    [InlineData("pre-production")]
    [InlineData("pre_production")]
    [InlineData("Pre Production")]
    [InlineData("preproduction")]
    public void Pre_production_is_found_however_it_is_written(string stage) =>
        Assert.Equal("pre-production", ProductionChecklist.For(stage).Value.Id);

    [Theory]
    [InlineData(null)]
    [InlineData("marketing")]
    public void An_unknown_stage_is_told_the_known_ones(string? stage)
    {
        var error = ProductionChecklist.For(stage).Error!;
        Assert.Equal("stage_unknown", error.Code);
        Assert.Contains("pre-production, recording, arrangement, mixing, mastering, delivery", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Production_is_recording_and_arrangement_together() => Assert.Equal(
        [.. ProductionChecklist.For("recording").Value.Tasks, .. ProductionChecklist.For("arrangement").Value.Tasks],
        ProductionChecklist.For("production").Value.Tasks);

    [Fact]
    public void Every_stage_has_sections_with_tasks_of_their_category_and_some_are_urgent() =>
        Assert.All(ProductionChecklist.Stages, stage =>
        {
            Assert.True(stage.Sections.Count >= 2);
            Assert.Contains(stage.Tasks, task => task.Priority == Priority.High);
            Assert.All(stage.Sections, section => Assert.All(section.Tasks, task => Assert.Equal(section.Name, task.Category)));
        });

    [Fact]
    public void Every_task_has_an_id_of_its_own()
    {
        var ids = ProductionChecklist.Stages.SelectMany(stage => stage.Tasks).Select(task => task.Id).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Contains("mixing-balance-1", ids);
    }
}
