using Codette.Testing.Postgres;

namespace Codette.WebApi.Tests;

/// <summary>Where a server of the tests keeps its data: here, a database of its own, with the schema in it.</summary>
internal sealed partial class ServerStorage : IAsyncDisposable
{
    public const string Kind = "PostgreSQL", KeyUsed = "None", KeyState = "ok";

    /// <summary>What the diagnoses cannot tell of this store.</summary>
    public static readonly string[] Untold = [];

    public TestDatabase Database { get; } = Task.Run(MigratedDatabase.Copy).GetAwaiter().GetResult();

    /// <summary>What points a server here.</summary>
    public IEnumerable<(string Name, string Value)> Settings =>
    [
        ("DATABASE_URL", Database.ConnectionString(TestRoles.Backend)),
        ("DATABASE_CALLER_URL", Database.ConnectionString(TestRoles.Caller)),
        ("CODETTE_DATA", "/nowhere"), // where nothing may be written
    ];

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
