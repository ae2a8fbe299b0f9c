using Codette.Infrastructure.Tests.Postgres.Testing;
using Codette.Infrastructure.Tests.Sqlite;
using Xunit.MicrosoftTestingPlatform;

namespace Codette.Infrastructure.Tests;

/// <summary>Runs the tests; or, as a child of one of them, what that test kills.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is [Appender.Argument, var folder, var round])
        {
            await Appender.Run(folder, round);
            return 0;
        }

        if (args is [ClusterHolder.Argument, var binFolder])
        {
            await ClusterHolder.Run(binFolder);
            return 0;
        }

        return await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
    }
}
