using Codette.Testing.Postgres;
using Codette.Testing.Rest;
using Codette.WebApi.Tests.Identity;

namespace Codette.WebApi.Tests;

/// <summary>Where a server of the tests keeps its data: here, a project of its own, a database with the schema behind REST.</summary>
internal sealed partial class ServerStorage : IAsyncDisposable
{
    public const string Kind = "Supabase", KeyUsed = "Service Role Key", KeyState = "ok";

    /// <summary>What the diagnoses cannot tell of this store.</summary>
    public static readonly string[] Untold = ["database.version", "database.migrations.applied", "database.migrations.pending"];

    /// <summary>The keys that are no tokens.</summary>
    public const string SecretKey = "sb_secret_Zq7xK2mVt9LpR4sWd8YbNc_a1B2c3D4", PublishableKey = "sb_publishable_Hj5fGv3uTe1QoXi6PzMwAl_e5F6g7H8";

    private static readonly Dictionary<string, string> _opaque = new() { [SecretKey] = "service_role", [PublishableKey] = "anon" };

    private readonly Followed _clock = new();

    public ServerStorage() => (Database, Project) = Task.Run(Start).GetAwaiter().GetResult();

    public TestDatabase Database { get; }

    public RestServer Project { get; }

    /// <summary>
    /// What points a server here. The store reads the address from this setting too, and sign-in does not: so whose subject is
    /// not sign-in meets the server that most tests are about, which takes the one who asks for its machine's user.
    /// </summary>
    public IEnumerable<(string Name, string Value)> Settings =>
    [
        ("CODETTE_STORE", "supabase"),
        ("VITE_SUPABASE_URL", Project.Url.ToString()),
        ("SUPABASE_SERVICE_ROLE_KEY", Project.ServiceKey),
        ("SUPABASE_ANON_KEY", Project.AnonKey),
        ("CODETTE_DATA", "/nowhere"), // where nothing may be written
    ];

    public async ValueTask DisposeAsync()
    {
        await Project.DisposeAsync();
        await Database.DisposeAsync();
    }

    partial void Follow(TimeProvider time) => _clock.Ahead = time;

    /// <summary>The project takes the tokens that the server has verified.</summary>
    private async Task<(TestDatabase Database, RestServer Project)> Start()
    {
        var database = await MigratedDatabase.Copy();
        return (database, await RestServer.Start(database, new RestOptions { JwtSecret = Tokens.Secret, Time = _clock, OpaqueKeys = _opaque }));
    }

    /// <summary>A token that the server's clock makes is one of the future to any other.</summary>
    private sealed class Followed : TimeProvider
    {
        public TimeProvider Ahead { get; set; } = System;

        public override DateTimeOffset GetUtcNow() => Ahead.GetUtcNow();
    }
}
