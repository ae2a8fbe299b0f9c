using System.Collections.Concurrent;
using System.Text.Json;
using Codette.Application;
using Codette.Application.Chat;
using Codette.Application.Identity;
using Codette.Application.Knowledge;
using Codette.Application.Realtime;
using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.Infrastructure.InProcess;
using Codette.WebApi.Realtime;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Codette.WebApi.Tests.Realtime;

/// <summary>The realtime room alone, on a real port, with stores in memory.</summary>
internal sealed class RealtimeServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RealtimeServer(WebApplication app) => _app = app;

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Uri Address => new(_app.Urls.First());

    public Uri Socket(string query = "", string path = "/ws") => new($"ws://{Address.Authority}{path}{query}");

    public ConnectionRegistry Registry => Get<ConnectionRegistry>();

    public MemorySessionStore Sessions => (MemorySessionStore)Get<ISessionStore>();

    public IRealtimeBus Bus => Get<IRealtimeBus>();

    public LogSink Log => Get<LogSink>();

    public static async Task<RealtimeServer> Start(Action<RealtimeOptions>? configure = null, TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Information);
        var services = builder.Services;
        services.AddSingleton<LogSink>().AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<LogSink>());
        services.AddApplication();
        services.AddOptions<ChatOptions>();
        services.AddSingleton(time ?? TimeProvider.System);
        services.AddSingleton<ISessionStore, MemorySessionStore>();
        services.AddSingleton<IConversationStore, MemoryConversationStore>();
        services.AddSingleton<IKnowledgeStore, EmptyKnowledgeStore>();
        services.AddSingleton<ITransportStore, InProcessTransportStore>();
        services.AddSingleton<IRealtimeBus, InProcessBus>();
        services.AddRealtime();
        services.Configure<RealtimeOptions>(options => configure?.Invoke(options));
        var app = builder.Build();
        app.MapRealtime();
        await app.StartAsync(Ct);
        return new RealtimeServer(app);
    }

    public async Task<TestClient> Connect(string query = "", string path = "/ws") =>
        await TestClient.Connect(Socket(query, path));

    /// <summary>A client that has read its greeting.</summary>
    public async Task<TestClient> Join(string query = "")
    {
        var client = await Connect(query);
        await client.ReadUntil("transport_state");
        return client;
    }

    public Task<Result<T>> Send<T>(IRequest<Result<T>> request) => Get<IMediator>().Send(request, Ct);

    public Task<Result<TransportReading>> Play(SessionId? session = null) =>
        Send(new PlayTransport(Caller.Local, session ?? SessionId.Default));

    public Task Stop() => _app.StopAsync(Ct);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();
}

/// <summary>Keeps what was logged.</summary>
internal sealed class LogSink : ILoggerProvider
{
    public ConcurrentQueue<(LogLevel Level, int Event, string Text)> Entries { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Sink(Entries);

    public void Dispose()
    {
    }

    private sealed class Sink(ConcurrentQueue<(LogLevel, int, string)> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                entries.Enqueue((logLevel, eventId.Id, formatter(state, exception) + exception));
            }
        }
    }
}
