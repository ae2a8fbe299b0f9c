using Codette.Application.Common;
using Codette.Infrastructure.Postgres;
using Codette.Infrastructure.Tests.Contracts;
using Codette.Infrastructure.Tests.Postgres.Testing;
using Dapper;

namespace Codette.Infrastructure.Tests.Postgres;

/// <summary>A start of Codette on a database.</summary>
internal static class Node
{
    public const string Journal = "select scriptname || ' ' || applied from codette.schema_versions order by schemaversionsid";

    public static Task<HostedStores> Start(string url, string? callerUrl = null) => HostedStores.Start(services => services.AddPostgres(options =>
    {
        (options.Url, options.CallerUrl) = (url, callerUrl);
        options.StartTimeout = TimeSpan.Zero;
    }));

    /// <summary>Starts it and ends it.</summary>
    public static async Task Try(string url, string? callerUrl = null)
    {
        await using (await Start(url, callerUrl))
        {
        }
    }

    /// <summary>The sentence with which a start is refused; nothing that is told holds the password.</summary>
    public static async Task<string> Refusal(string url, string? callerUrl = null, string password = Codette.Testing.Postgres.TestRoles.Password)
    {
        var refused = await Assert.ThrowsAsync<StartupException>(() => Try(url, callerUrl));

        Assert.DoesNotContain(password, refused.ToString(), StringComparison.Ordinal);
        return refused.Message;
    }

    public static async Task<string[]> Lines(string connectionString, string sql, CancellationToken token)
    {
        await using var connection = await Sessions.Open(connectionString, token);
        return [.. await connection.QueryAsync<string>(sql)];
    }
}
