using System.Buffers.Text;
using System.Text;
using Codette.Application.Identity;
using Codette.Domain.Common;
using Codette.Infrastructure.SupabaseRest;
using Codette.Infrastructure.Tests.Contracts;
using Codette.Testing.Rest;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Codette.Infrastructure.Tests.SupabaseRest.Testing;

/// <summary>A project set up and reached as a test wants it, on the database of a fixture, and Codette's stores in it.</summary>
internal sealed class Project : IAsyncDisposable
{
    private readonly HostedStores _stores;
    private readonly int _before;

    private Project(RestServer server, HostedStores stores, LogLines log)
    {
        (Server, _stores, Log, _before) = (server, stores, log, server.Requests.Count);
        Me = Person();
    }

    public RestServer Server { get; }

    public LogLines Log { get; }

    /// <summary>A person of this project.</summary>
    public Caller Me { get; }

    /// <summary>What was sent since the start was done.</summary>
    public IReadOnlyList<RecordedRequest> Asked => [.. Server.Requests.Skip(_before)];

    public IServiceProvider Services => _stores.Services;

    public static async Task<Project> Start(
        StandInFixture fixture, string keys = "legacy", RestOptions? set = null, Action<SupabaseOptions>? configure = null,
        Func<HttpContext, Func<Task>, Task>? before = null, TimeProvider? time = null)
    {
        Needed.From(fixture.Services);
        var server = await RestServer.Start(fixture.Database!, set ?? Keys.Known);
        server.Before = before;
        var log = new LogLines();
        try
        {
            return new Project(server, await Start(server, log, keys, configure, time), log);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public static Task<HostedStores> Start(RestServer server, LogLines log, string keys, Action<SupabaseOptions>? configure = null, TimeProvider? time = null) =>
        HostedStores.Start(services =>
        {
            services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
            services.AddSupabaseRest(options =>
            {
                SupabaseRestFixture.Reach(options, server.Url, Keys.Of(server, keys));
                configure?.Invoke(options);
            });
            if (time is not null)
            {
                services.AddSingleton(time);
            }
        });

    public T Get<T>()
        where T : notnull => _stores.Get<T>();

    public Caller Person() => Person(Server);

    public static Caller Person(RestServer server, TimeSpan? lifetime = null)
    {
        var now = TimeProvider.System.GetUtcNow();
        var id = Ids.New(now);
        var token = server.UserToken(id, lifetime);
        return Caller.User(id, Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token.Split('.')[1])), now.AddHours(1), token);
    }

    public async ValueTask DisposeAsync()
    {
        await _stores.DisposeAsync();
        await Server.DisposeAsync();
    }
}
