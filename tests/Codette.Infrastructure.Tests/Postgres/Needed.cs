using Codette.Domain.Common;

namespace Codette.Infrastructure.Tests.Postgres;

/// <summary>What a machine lacks skips a test, visibly and with its reason; where CI=true it fails it.</summary>
internal static class Needed
{
    private static readonly bool IsCi = Environment.GetEnvironmentVariable("CI") == "true";

    public static async Task<T> From<T>(Task<Result<T>> found) => From(await found);

    public static T From<T>(Result<T> found)
    {
        Assert.SkipWhen(found.Error is not null && !IsCi, found.Error?.Message ?? string.Empty);
        Assert.True(found.IsOk, found.Error?.Message);
        return found.Value;
    }
}
