using Codette.Domain.Common;
using Codette.Infrastructure.Postgres;
using Codette.Infrastructure.Tests.Contracts;
using Codette.Infrastructure.Tests.Postgres;
using Codette.Testing.Postgres;
using Codette.Testing.Rest;
using Npgsql;

namespace Codette.Infrastructure.Tests.Rest;

/// <summary>A database with Codette's schema and that of these tests, and a REST server in front of it.</summary>
public sealed class RestFixture : IAsyncLifetime
{
    private TestDatabase? _database;

    /// <summary>With the default options; an error where there is no PostgreSQL.</summary>
    internal Result<RestServer> Server { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (!(await PostgresShared.Server).TryGet(out var server, out var missing))
        {
            Server = missing;
            return;
        }

        var token = TestContext.Current.CancellationToken;
        _database = await TestDatabase.Create(server, token: token);
        await (await HostedStores.Start(services =>
            services.AddPostgres(options => PostgresFixture.Reach(options, _database)))).DisposeAsync();

        await Execute(RestSchema.Sql);
        Server = await RestServer.Start(_database);
    }

    /// <summary>Another server in front of the same database.</summary>
    internal async Task<RestServer> Start(RestOptions options)
    {
        await Needed.From(Task.FromResult(Server));
        return await RestServer.Start(_database!, options);
    }

    /// <summary>Does something as a superuser.</summary>
    internal async Task Execute(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_database!.AdminConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (Server.IsOk)
        {
            await Server.Value.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }
}
