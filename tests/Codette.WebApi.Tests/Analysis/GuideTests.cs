using System.Text.Json;

namespace Codette.WebApi.Tests.Analysis;

/// <summary>Checklists and instruments as the panel reads them.</summary>
public sealed class GuideTests(Server server)
{
    [Theory]
    [InlineData("", "mixing")]
    [InlineData("?stage=", "mixing")]
    [InlineData("?stage=mixing", "mixing")]
    [InlineData("?stage=mastering", "mastering")]
    [InlineData("?stage=pre_production", "pre-production")]
    [InlineData("?stage=production", "production")]
    public async Task The_first_two_sections_hold_sentences(string query, string stage)
    {
        var answer = await server.Get($"/api/analysis/production-checklist{query}");

        Assert.Equal(200, answer.Status);
        Assert.Equal(stage, answer["stage"].GetString());
        var sections = answer["sections"].EnumerateObject().ToArray();
        Assert.True(sections.Length >= 2);
        Assert.All(sections.Take(2), section => Assert.NotEmpty(Answer.Strings(section.Value).Take(3)));
    }

    [Fact]
    public async Task The_items_are_the_sections_tasks_one_by_one()
    {
        var answer = await server.Get("/api/analysis/production-checklist");

        var items = answer["items"].EnumerateArray().ToArray();
        Assert.Equal(
            answer["sections"].EnumerateObject().SelectMany(section => Answer.Strings(section.Value)),
            items.Select(item => item.GetProperty("task").GetString()!));
        Assert.All(items, item =>
        {
            Assert.True(item.GetProperty("priority").GetString() is "high" or "medium" or "low");
            Assert.False(item.GetProperty("completed").GetBoolean());
            Assert.True(answer["sections"].TryGetProperty(item.GetProperty("category").GetString()!, out _));
        });
        Assert.Equal(items.Length, items.Select(item => item.GetProperty("id").GetString()).Distinct().Count());
        Assert.Equal(0, answer["completionPercentage"].GetDouble());
    }

    [Fact]
    public async Task An_unknown_stage_is_refused() =>
        (await server.Get("/api/analysis/production-checklist?stage=encore")).IsRefusal(400, "stage_unknown");

    [Fact]
    public async Task A_lead_vocal_is_found_under_its_category_and_name()
    {
        var answer = await server.Get("/api/analysis/instrument-info?category=vocals&instrument=lead");

        var heading = Assert.Single(answer["data"].EnumerateObject());
        var lead = Assert.Single(heading.Value.EnumerateObject());
        Assert.Equal(("vocals", "lead"), (heading.Name, lead.Name));
        Assert.Equal([80, 12_000], lead.Value.GetProperty("frequency_range").EnumerateArray().Select(each => each.GetDouble()));
        Assert.Equal("3:1 to 4:1", lead.Value.GetProperty("compression_ratio").GetString());
        Assert.NotEmpty(Answer.Strings(lead.Value.GetProperty("tips")));
        Assert.Equal(JsonValueKind.Object, answer["info"].ValueKind);
        Assert.Equal(("vocals", "lead"), (answer["category"].GetString(), answer["instrument"].GetString()));
        Assert.Equal(2, answer["frequency_range"].GetArrayLength());
        Assert.NotEmpty(Answer.Strings(answer["characteristics"]));
        Assert.Equal("high_pass", answer["suggested_eq"].EnumerateObject().First().Name);
        Assert.NotEmpty(Answer.Strings(answer["use_cases"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?category=drums")]
    [InlineData("?instrument=kick")]
    public async Task Category_and_instrument_may_be_left_out(string query) =>
        Assert.NotEmpty((await server.Get($"/api/analysis/instrument-info{query}"))["data"].EnumerateObject());

    [Theory]
    [InlineData("?category=kitchen", "category_unknown")]
    [InlineData("?category=vocals&instrument=kick", "instrument_unknown")]
    public async Task An_unknown_instrument_is_not_found(string query, string code) =>
        (await server.Get($"/api/analysis/instrument-info{query}")).IsRefusal(404, code);

    [Fact]
    public async Task The_list_of_instruments_is_names_by_category_and_nothing_else()
    {
        var answer = await server.Get("/api/analysis/instruments-list");

        Assert.Contains("kick", Answer.Strings(answer["drums"]));
        Assert.All(answer.Json.EnumerateObject(), category => Assert.NotEmpty(Answer.Strings(category.Value)));
    }
}
