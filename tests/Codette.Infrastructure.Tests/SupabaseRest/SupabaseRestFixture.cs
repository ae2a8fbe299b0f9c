using System.Buffers.Text;
using System.Text;
using Codette.Application.Identity;
using Codette.Domain.Common;
using Codette.Domain.Identity;
using Codette.Infrastructure.Postgres;
using Codette.Infrastructure.SupabaseRest;
using Codette.Infrastructure.Tests.Contracts;
using Codette.Infrastructure.Tests.Postgres;
using Codette.Infrastructure.Tests.SupabaseRest.Testing;
using Codette.Testing.Postgres;
using Codette.Testing.Rest;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.Infrastructure.Tests.SupabaseRest;

/// <summary>A project: a database with Codette's schema, behind REST, where people come with tokens of their own.</summary>
public class SupabaseRestFixture : IStoreFixture, IAsyncLifetime
{
    private HostedStores? _stores;

    public Result<IServiceProvider> Services { get; private set; }

    /// <summary>Null where there is no PostgreSQL, or another project is given.</summary>
    internal RestServer? Server { get; private set; }

    /// <summary>Null as the server.</summary>
    internal TestDatabase? Database { get; private set; }

    /// <summary>How the project is set up.</summary>
    protected virtual RestOptions Options => new();

    private protected virtual GivenProject? Given { get; } = GivenProject.Read();

    public async ValueTask InitializeAsync()
    {
        if (Given is not null)
        {
            await Start();
            return;
        }

        if (!(await PostgresShared.Server).TryGet(out var postgres, out var missing))
        {
            Services = missing;
            return;
        }

        var token = TestContext.Current.CancellationToken;
        Database = await TestDatabase.Create(postgres, token: token);
        await (await HostedStores.Start(services => services.AddPostgres(options => PostgresFixture.Reach(options, Database)))).DisposeAsync();
        await Prepare(Database.AdminConnectionString, token);
        Server = await RestServer.Start(Database, Options);
        await Start();
    }

    public async ValueTask Restart()
    {
        await _stores!.DisposeAsync();
        await Start();
    }

    public Caller NewCaller()
    {
        var now = TimeProvider.System.GetUtcNow();
        var id = Ids.New(now);
        var token = Given?.UserToken(id) ?? Server!.UserToken(id);
        return Caller.User(id, Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token.Split('.')[1])), now.AddHours(1), token);
    }

    public async ValueTask DisposeAsync()
    {
        await (_stores?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (Server?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (Database?.DisposeAsync() ?? ValueTask.CompletedTask);
        GC.SuppressFinalize(this);
    }

    /// <summary>How the project is reached.</summary>
    internal static void Reach(SupabaseOptions options, Uri url, params (string Setting, KeyPurpose Purpose, string Text)[] keys)
    {
        var now = TimeProvider.System.GetUtcNow();
        options.Url = url;
        options.Keys = [.. keys.Select(key => new SupabaseSetting(key.Text, SupabaseKey.Read(key.Text, new KeyPlace(key.Setting, key.Purpose, options.Url), now)))];
    }

    /// <summary>What is done to the database once its schema is there.</summary>
    protected virtual Task Prepare(string admin, CancellationToken token) => Task.CompletedTask;

    protected virtual void Register(IServiceCollection services)
    {
    }

    private async Task Start()
    {
        _stores = await HostedStores.Start(services =>
        {
            services.AddSupabaseRest(options => Reach(
                options, Given is null ? Server!.Url : new Uri(Given.Address.GetLeftPart(UriPartial.Authority)),
                ("SUPABASE_SERVICE_ROLE_KEY", KeyPurpose.Service, Given?.ServiceKey ?? Server!.ServiceKey),
                ("SUPABASE_ANON_KEY", KeyPurpose.Public, Given?.AnonKey ?? Server!.AnonKey)));
            Given?.Register(services);
            Register(services);
        });
        Services = Result<IServiceProvider>.Ok(_stores.Services);
    }
}
