using Codette.Testing.Postgres;
using Codette.Testing.Rest;
using Npgsql;

namespace Codette.Guides.Tests;

/// <summary>What has to be there before a section of a guide: a server of its own, a database called app, a project.</summary>
internal sealed class Stage : IAsyncDisposable
{
    internal const string Database = "app";

    private const string Startup = "COMPLETE_STARTUP_GUIDE.md", Audit = "SUPABASE_RLS_AUDIT.md";

    /// <summary>They look like a project's.</summary>
    private const string SecretKey = "sb_secret_Zq7xK2mVt9LpR4sWd8YbNc_a1B2c3D4", PublicKey = "sb_publishable_Hj5fGv3uTe1QoXi6PzMwAl_e5F6g7H8";

    /// <summary>Sections of the audit that the stage <c>yours</c> is made of.</summary>
    public static readonly string[] Yours = ["A table that is right", "Which login"];

    private readonly List<IAsyncDisposable> _held = [];

    public Shell Shell { get; } = new();

    /// <param name="what">
    /// Nothing; <c>server</c>: PostgreSQL as it is installed; <c>codette</c>: with Codette's schema and the logins of the guide;
    /// <c>yours</c>: with the table and the login of the audit; <c>project</c>: Supabase; <c>project with the schema</c>: where it was run; <c>project without the schema</c>: where it is not exposed.
    /// </param>
    public static async Task<Stage> Set(string what)
    {
        var stage = new Stage();
        try
        {
            switch (what)
            {
                case "":
                    break;
                case "server":
                    await stage.Serve();
                    break;
                case "codette":
                    await stage.Serve();
                    stage.Migrate();
                    stage.Shell.BeginSql(Guide.Find(Startup, "PostgreSQL").Sql);
                    break;
                case "yours":
                    await stage.Serve();
                    stage.Migrate();
                    foreach (var title in Yours)
                    {
                        stage.Shell.BeginSql(Guide.Find(Audit, title).Sql);
                    }

                    break;
                case "project":
                    await stage.Project(["codette"]);
                    break;
                case "project with the schema":
                    await stage.Project(["codette"]);
                    stage.Migrate();
                    break;
                case "project without the schema":
                    await stage.Project(["public"]);
                    break;
                default:
                    throw new FormatException($"There is no stage '{what}'.");
            }

            return stage;
        }
        catch
        {
            await stage.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Shell.Dispose();
        foreach (var held in Enumerable.Reverse(_held))
        {
            await held.DisposeAsync();
        }
    }

    private async Task Serve()
    {
        var server = await Start();
        await using var admin = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.AdminConnectionString) { Pooling = false }.ConnectionString);
        await admin.OpenAsync();
        await using var create = new NpgsqlCommand($"create database {Database}", admin);
        await create.ExecuteNonQueryAsync();
        Shell.Owner = $"postgres://postgres@127.0.0.1:{admin.Port}/{Database}";
    }

    private void Migrate() => Shell.Begin($"DATABASE_URL={Shell.Owner} dotnet run --project src/Codette.WebApi -- migrations apply");

    private async Task Project(IReadOnlyList<string> schemas)
    {
        var server = await Start();
        var database = await TestDatabase.Create(server);
        _held.Add(database);
        var project = await RestServer.Start(database, new RestOptions
        {
            Schemas = schemas,
            OpaqueKeys = new Dictionary<string, string> { [SecretKey] = "service_role", [PublicKey] = "anon" },
        });
        _held.Add(project);
        var port = new NpgsqlConnectionStringBuilder(server.AdminConnectionString).Port;
        Shell.Owner = $"postgres://postgres@127.0.0.1:{port}/{database.Name}";
        Shell.Call("db.project.supabase.co:5432/postgres", $"127.0.0.1:{port}/{database.Name}");
        Shell.Call("https://project.supabase.co", project.Url.GetLeftPart(UriPartial.Authority));
        Shell.Call("sb_secret_…", SecretKey);
        Shell.Call("sb_publishable_…", PublicKey);
    }

    /// <summary>A server of its own: roles belong to all databases of one.</summary>
    private async Task<PrivateCluster> Start()
    {
        var server = (await PostgresServer.StartPrivate(PostgresBinaries.OfMachine().Value, [])).Value;
        _held.Add(server);
        Shell.Call(":5432", $":{new NpgsqlConnectionStringBuilder(server.AdminConnectionString).Port}");
        return server;
    }
}
