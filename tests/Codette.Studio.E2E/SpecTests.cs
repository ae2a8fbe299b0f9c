[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Codette.Studio.E2E;

/// <summary>The studio's specs, which npm runs with the real server and a real browser, as part of <c>dotnet test</c>.</summary>
public sealed class SpecTests
{
    /// <summary>Each is a program of its own, so that what one leaves behind disturbs no other.</summary>
    public static TheoryData<string> Specs => [.. StudioSource.Specs];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void What_the_specs_run_is_there() => Tools.Need(browser: true);

    [Fact]
    public void There_are_specs()
    {
        Tools.Need(browser: false);
        Assert.NotEmpty(StudioSource.Specs);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Specs))]
    public async Task It_does_what_the_spec_says(string spec) => await Npm.Run(
        "npx", ["--no", "vitest", "run", "--config", "vitest.e2e.config.ts", $"e2e/{spec}"],
        Tools.Need(browser: true, output: spec[..^StudioSource.SpecEnd.Length]), Token);
}
