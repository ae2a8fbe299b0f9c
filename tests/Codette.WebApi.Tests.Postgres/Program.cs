using Codette.Testing.Postgres;
using Xunit.MicrosoftTestingPlatform;

namespace Codette.WebApi.Tests;

/// <summary>Runs the tests; where there is no PostgreSQL, the one test that says so.</summary>
internal static class Entry
{
    private static async Task<int> Main(string[] args) => await TestPlatformTestFramework.RunAsync(
        await PostgresShared.Missing() is null ? args : [.. args, "--filter-class", typeof(MissingPostgresTests).FullName!],
        SelfRegisteredExtensions.AddSelfRegisteredExtensions);
}
