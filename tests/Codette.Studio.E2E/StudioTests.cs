[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Codette.Studio.E2E;

/// <summary>The studio's own suites, which npm runs, as part of <c>dotnet test</c>.</summary>
public sealed class StudioTests
{
    /// <summary>Each is a program of its own, so that what one leaves behind disturbs no other.</summary>
    public static TheoryData<string> Specs => [.. StudioSource.Specs];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void What_the_suites_run_is_there() => Tools.Need(browser: true);

    [Fact]
    public async Task It_is_well_typed_and_keeps_the_house_rules() => await Npm.Run("npm", ["run", "check"], Tools.Need(browser: false), Token);

    [Fact]
    public async Task Its_unit_tests_pass() => await Npm.Run("npm", ["test"], Tools.Need(browser: false), Token);

    [Fact]
    public void There_are_specs_that_use_the_real_server_in_a_real_browser()
    {
        Tools.Need(browser: false);
        Assert.NotEmpty(StudioSource.Specs);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Specs))]
    public async Task In_a_real_browser_and_with_the_real_server_it_does_what_the_spec_says(string spec) => await Npm.Run(
        "npx", ["--no", "vitest", "run", "--config", "vitest.e2e.config.ts", $"e2e/{spec}"],
        Tools.Need(browser: true, output: spec[..^StudioSource.SpecEnd.Length]), Token);

    [Fact]
    public async Task A_suite_that_fails_fails_the_test_with_what_it_printed()
    {
        var environment = Tools.Need(browser: false);

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Npm.Run("npm", ["run", "no-such-script"], environment, Token));

        Assert.Contains("no-such-script", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Missing script", failure.Message, StringComparison.Ordinal);
    }
}
