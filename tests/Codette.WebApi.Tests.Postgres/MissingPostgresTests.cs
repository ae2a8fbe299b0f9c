using Codette.Testing.Postgres;

namespace Codette.WebApi.Tests;

public sealed class MissingPostgresTests
{
    [Fact]
    public async Task There_is_a_server_to_test_on()
    {
        var missing = await PostgresShared.Missing();

        Assert.SkipWhen(missing is not null && Environment.GetEnvironmentVariable("CI") != "true", missing ?? "");
        Assert.Null(missing);
    }
}
