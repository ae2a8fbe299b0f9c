namespace Codette.WebApi.Tests;

/// <summary>
/// Where a server of the tests keeps its data: here, a folder of its own. Each store's test project has a type of this name,
/// and runs all the other tests on it.
/// </summary>
internal sealed partial class ServerStorage : IAsyncDisposable
{
    /// <summary>The store as the diagnostics name it, and the key that they say is used.</summary>
    public const string Kind = "SQLite", KeyUsed = "None", KeyState = "not_configured";

    /// <summary>What the diagnoses cannot tell of this store.</summary>
    public static readonly string[] Untold = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("codette-").FullName;

    public string Database => Path.Combine(Folder, "codette.db");

    /// <summary>What points a server here.</summary>
    public IEnumerable<(string Name, string Value)> Settings => [("CODETTE_DATA", Folder)];

    public ValueTask DisposeAsync()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        return ValueTask.CompletedTask;
    }
}
