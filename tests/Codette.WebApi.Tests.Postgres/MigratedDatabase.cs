using Codette.Infrastructure;
using Codette.Testing.Postgres;
using Microsoft.Extensions.Configuration;

namespace Codette.WebApi.Tests;

/// <summary>Databases with the schema in them, copies of one that was made once.</summary>
internal static class MigratedDatabase
{
    private static readonly Lazy<Task<TestDatabase>> Template = new(MakeTemplate);

    public static async Task<TestDatabase> Copy() => await Create((await Template.Value).Name);

    /// <summary>Does something to the database as a superuser.</summary>
    public static void Prepare(this TestDatabase database, Func<string, CancellationToken, Task> change) =>
        Task.Run(() => change(database.AdminConnectionString, CancellationToken.None)).GetAwaiter().GetResult();

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
