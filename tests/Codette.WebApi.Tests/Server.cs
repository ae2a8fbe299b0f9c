using Codette.Application.Identity;
using Codette.Application.Realtime;
using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.WebApi.Realtime;
using Codette.WebApi.Tests.Realtime;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(Codette.WebApi.Tests.Server))]

namespace Codette.WebApi.Tests;

/// <summary>
/// The whole program on a real port with a database of its own. One is shared by all tests, which keep to sessions of their
/// own names; a test that counts, breaks or restarts something starts another.
/// </summary>
public sealed class Server : WebApplicationFactory<Program>
{
    /// <summary>Makes whoever sends it an administrator.</summary>
    internal const string AdminToken = "zq-Kd83Lm20Vx77Pw41Rt95Hs62Nb18Gc";

    private static int _sessions;

    private readonly Action<IServiceCollection> _change;
    private readonly (string Name, string Value)[] _settings;
    private readonly LogLevel _level;
    private readonly bool _keepsStorage;

    public Server()
        : this(_ => { }, level: LogLevel.Trace)
    {
    }

    /// <param name="change">Made to the program's own registrations.</param>
    /// <param name="storage">Of another server, whose data this one goes on with and leaves; null for one of its own.</param>
    /// <param name="level">What reaches <see cref="Log"/>.</param>
    /// <param name="settings">As in the environment.</param>
    internal Server(
        Action<IServiceCollection> change, ServerStorage? storage = null, LogLevel level = LogLevel.Information,
        params (string Name, string Value)[] settings)
    {
        (_change, _settings, _level, _keepsStorage) = (change, settings, level, storage is not null);
        Storage = storage ?? new ServerStorage();
        UseKestrel();
        StartServer();
        Storage.Meet(Services.GetRequiredService<TimeProvider>());
        Client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(60) };
    }

    public HttpClient Client { get; }

    internal ServerStorage Storage { get; }

    internal Uri Address => ClientOptions.BaseAddress;

    /// <summary>What was logged.</summary>
    internal LogSink Log { get; } = new();

    internal ConnectionRegistry Registry => Services.GetRequiredService<ConnectionRegistry>();

    internal IRealtimeBus Bus => Services.GetRequiredService<IRealtimeBus>();

    /// <summary>Another server, whose sockets have other limits.</summary>
    internal static Server WithSockets(Action<RealtimeOptions> configure) => new(services => services.Configure(configure));

    /// <summary>A name of a session that no other test uses.</summary>
    internal static string NewSession() => FormattableString.Invariant($"own-{Interlocked.Increment(ref _sessions)}");

    internal Uri Socket(string query = "", string path = "/ws") => new($"ws://{Address.Authority}{path}{query}");

    internal Task<TestClient> Connect(string query = "", string path = "/ws") => TestClient.Connect(Socket(query, path));

    /// <summary>A client that has read its greeting.</summary>
    internal async Task<TestClient> Join(string session = "default")
    {
        var client = await Connect($"?session={session}");
        await client.ReadUntil("transport_state");
        return client;
    }

    internal Task<Result<T>> Send<T>(IRequest<Result<T>> request) =>
        Services.GetRequiredService<IMediator>().Send(request, TestContext.Current.CancellationToken);

    internal Task<Result<TransportReading>> Play(string session = "default") =>
        Send(new PlayTransport(Caller.Local, SessionId.Parse(session).Value));

    /// <summary>Ends the program as a signal would.</summary>
    internal async Task Stop()
    {
        var life = Services.GetRequiredService<IHostApplicationLifetime>();
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var heard = life.ApplicationStopped.Register(stopped.SetResult);
        life.StopApplication();
        await stopped.Task;
    }

    public override async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await base.DisposeAsync();
        if (!_keepsStorage)
        {
            await Storage.DisposeAsync();
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("PORT", "0");
        builder.UseSetting("CODETTE_LOG_FORMAT", "json"); // which prints no banner
        builder.UseSetting("CODETTE_LOG_LEVEL", _level.ToString());
        builder.UseSetting("CODETTE_ADMIN_TOKEN", AdminToken);
        builder.UseSetting("CODETTE_STUDIO", Path.Combine(AppContext.BaseDirectory, "no-studio")); // whether or not one was built
        foreach (var (name, value) in Storage.Settings.Concat(_settings))
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services =>
        {
            foreach (var console in services.Where(each => each.ServiceType == typeof(ILoggerProvider)).ToArray())
            {
                services.Remove(console);
            }

            services.AddSingleton<ILoggerProvider>(Log);
            _change(services);
        });
    }
}
