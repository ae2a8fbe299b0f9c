using Codette.Studio.E2E;

[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Codette.Studio.Tests;

/// <summary>The studio's own suites that need no server and no browser, as part of <c>dotnet test</c>.</summary>
public sealed class StudioTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_well_typed_and_keeps_the_house_rules() => await Npm.Run("npm", ["run", "check"], Tools.Need(browser: false), Token);

    [Fact]
    public async Task Its_unit_tests_pass() => await Npm.Run("npm", ["test"], Tools.Need(browser: false), Token);

    [Fact]
    public async Task A_suite_that_fails_fails_the_test_with_what_it_printed()
    {
        var environment = Tools.Need(browser: false);

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Npm.Run("npm", ["run", "no-such-script"], environment, Token));

        Assert.Contains("no-such-script", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Missing script", failure.Message, StringComparison.Ordinal);
    }
}
