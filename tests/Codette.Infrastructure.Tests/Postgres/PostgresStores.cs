using Codette.Application.Identity;
using Codette.Domain.Common;
using Codette.Infrastructure.Postgres;
using Codette.Infrastructure.Tests.Contracts;
using Codette.Testing.Postgres;

namespace Codette.Infrastructure.Tests.Postgres;

/// <summary>The stores on a database, reached and bounded as a test wants it.</summary>
internal static class PostgresStores
{
    public static Task<HostedStores> Start(TestDatabase database, Action<PostgresOptions>? configure = null) =>
        HostedStores.Start(services => services.AddPostgres(options =>
        {
            PostgresFixture.Reach(options, database);
            configure?.Invoke(options);
        }));

    /// <summary>By way of something that stands in front of the server, for both logins.</summary>
    public static void Reach(this PostgresOptions options, Func<string, string> through) =>
        (options.Url, options.CallerUrl) = (through(options.Url), options.CallerUrl is { } url ? through(url) : null);

    public static Caller NewCaller()
    {
        var id = Ids.New(TimeProvider.System.GetUtcNow());
        return Claiming(id, id);
    }

    /// <summary>One whose rows are <paramref name="owner"/>'s, and whose token names <paramref name="subject"/>.</summary>
    public static Caller Claiming(Guid owner, Guid subject) => Caller.User(
        owner, $$"""{"sub":"{{subject}}","role":"authenticated"}""", TimeProvider.System.GetUtcNow().AddHours(1));

    /// <summary>A statement of the test's own, whose rows are texts.</summary>
    public static Task<List<string>> Ask(this PostgresDatabase database, Caller caller, bool repeatable, params string[] sql) => database.Run(
        new Work<List<string>>(
            Actor.Of(caller),
            [.. sql.Select(each => new Statement(each))],
            static async (reader, token) =>
            {
                var texts = new List<string>();
                while (await reader.ReadAsync(token))
                {
                    texts.AddRange(Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column).ToString()!));
                }

                return texts;
            },
            repeatable,
            IsWrite: false),
        TestContext.Current.CancellationToken);

    /// <summary>The code of the fault that the call ends with.</summary>
    public static async Task<string> Fault(Func<Task> call) =>
        (await Assert.ThrowsAsync<Application.Common.StorageUnavailableException>(call)).Error.Code;
}
