using Codette.Infrastructure;
using Codette.Testing.Postgres;
using Microsoft.Extensions.Configuration;

namespace Codette.WebApi.Tests;

/// <summary>Where a server of the tests keeps its data: here, a database of its own, with the schema in it.</summary>
internal sealed class ServerStorage : IAsyncDisposable
{
    public const string Kind = "PostgreSQL", KeyUsed = "DATABASE_URL";

    private static readonly Lazy<Task<TestDatabase>> Template = new(MakeTemplate);

    public TestDatabase Database { get; } = Task.Run(async () => await Create((await Template.Value).Name)).GetAwaiter().GetResult();

    /// <summary>What points a server here.</summary>
    public IEnumerable<(string Name, string Value)> Settings =>
    [
        ("DATABASE_URL", Database.ConnectionString(TestRoles.Backend)),
        ("DATABASE_CALLER_URL", Database.ConnectionString(TestRoles.Caller)),
        ("CODETTE_DATA", "/nowhere"), // where nothing may be written
    ];

    /// <summary>Does something to the database as a superuser.</summary>
    public void Prepare(Func<string, CancellationToken, Task> change) =>
        Task.Run(() => change(Database.AdminConnectionString, CancellationToken.None)).GetAwaiter().GetResult();

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static async Task<TestDatabase> MakeTemplate()
    {
        var template = await Create(null);
        var settings = new ConfigurationBuilder().AddInMemoryCollection(
            [new("DATABASE_URL", template.ConnectionString(TestRoles.Backend) + ";Pooling=false")]).Build();
        await MigrationsCommand.Run(["migrations", "apply"], settings, TextWriter.Null);
        return template;
    }

    private static async Task<TestDatabase> Create(string? template) =>
        await TestDatabase.Create((await PostgresShared.Server).Value, template);
}
