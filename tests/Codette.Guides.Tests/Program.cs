using Xunit.MicrosoftTestingPlatform;

namespace Codette.Guides.Tests;

/// <summary>Runs the tests; where something is missing that the guides run, the one test that says so.</summary>
internal static class Entry
{
    private static async Task<int> Main(string[] args) => await TestPlatformTestFramework.RunAsync(
        Tools.Missing() is null ? args : [.. args, "--filter-class", typeof(MissingToolsTests).FullName!],
        SelfRegisteredExtensions.AddSelfRegisteredExtensions);
}
