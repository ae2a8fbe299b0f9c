using Codette.Application.Diagnostics;

namespace Codette.Application.Tests.Diagnostics;

public sealed class JudgementTests
{
    private static readonly ProbeStep _failed = new(ProbeOutcome.Failed, 1, "The disk refused.");

    [Fact]
    public void A_sound_database_has_no_problems()
    {
        var report = GetDatabaseHandler.Judge(Readings.Sound);
        Assert.Empty(report.Problems);
        Assert.True(report.IsConnected && report.IsAccessible);
    }

    [Fact]
    public void Each_problem_is_told_by_itself()
    {
        var problems = GetDatabaseHandler.Judge(Readings.Sound with
        {
            Write = _failed,
            Tables = [new TableReading("messages", _failed, null)],
            Migrations = new MigrationReading([], ["0001", "0002"]),
            Files = Readings.Sound.Files! with { FreeBytes = 5 << 20 },
        }).Problems;
        Assert.Equal(
            [
                "The database takes no writes: The disk refused.",
                "The table messages cannot be used: The disk refused.",
                "The schema is not up to date; pending: 0001, 0002.",
                "Only 5 MB are free on the disk of the database.",
            ],
            problems);
    }

    [Fact]
    public void The_state_follows_from_what_was_measured()
    {
        Assert.Equal(DiagnosisState.Ok, GetDatabaseHandler.Judge(Readings.Sound).State);
        Assert.Equal(DiagnosisState.Degraded, GetDatabaseHandler.Judge(Readings.Sound with { Write = _failed }).State);
        Assert.Equal(DiagnosisState.Failing, GetDatabaseHandler.Judge(Readings.Sound with { Read = _failed }).State);
        Assert.Equal(DiagnosisState.NotConfigured, new CacheReport(CacheFigures.Sum([]), [], default).State);
        Assert.Equal(DiagnosisState.Failing, new EndpointReport(new Dictionary<string, IReadOnlyList<string>>(), [], default).State);
        var core = new Dictionary<string, string> { ["Dapper"] = "Missing" };
        Assert.Equal(DiagnosisState.Degraded, new DependencyReport(core, core, Readings.Sound, default).State);
        Assert.Equal(DiagnosisState.Failing, new DependencyReport(core, core, Readings.Sound with { Read = _failed }, default).State);
    }

    [Fact]
    public void A_rate_over_nothing_is_null_and_sums_weigh_each_cache_by_its_look_ups()
    {
        var idle = Figures(0, 0);
        Assert.Null(idle.HitRatePercent);
        Assert.Null(idle.AverageHitLatencyMs);
        Assert.Equal(25, CacheFigures.Sum([idle, Figures(1, 0), Figures(0, 3)]).HitRatePercent);
        Assert.Equal(0, CacheFigures.Sum([]).Capacity);
    }

    private static CacheFigures Figures(long hits, long misses) => new("any", 1, 10, 300, hits, misses, hits * 2, misses * 4, 60);
}
