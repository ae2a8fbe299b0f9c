using System.Collections.Concurrent;
using Codette.Application.Chat;
using Codette.Application.Feedback;
using Codette.Application.Knowledge;
using Codette.Application.Realtime;
using Codette.Application.Sessions;
using Codette.Application.Suggestions;
using Codette.WebApi.Tests.Doubles;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(Codette.WebApi.Tests.Server))]

namespace Codette.WebApi.Tests;

/// <summary>The whole server on a real socket, with stores in memory.</summary>
public sealed class Server : WebApplicationFactory<Program>
{
    public Server()
    {
        UseKestrel();
        StartServer();
        Client = new HttpClient { BaseAddress = ClientOptions.BaseAddress };
    }

    public HttpClient Client { get; }

    /// <summary>Everything that was logged, at any level, rendered.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("PORT", "0");
        builder.UseSetting("CODETTE_LOG_LEVEL", "Trace");
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<IConversationStore, MemoryConversations>();
            services.AddSingleton<ISessionStore, MemorySessions>();
            services.AddSingleton<ITransportStore, MemoryTransports>();
            services.AddSingleton<ISuggestionStore, MemorySuggestions>();
            services.AddSingleton<IKnowledgeStore, MemoryKnowledge>();
            services.AddSingleton<IFeedbackStore, MemoryFeedback>();
            services.AddSingleton<IRealtimeBus, MemoryBus>();
            foreach (var console in services.Where(each => each.ServiceType == typeof(ILoggerProvider)).ToArray())
            {
                services.Remove(console);
            }

            services.AddSingleton<ILoggerProvider>(new SinkProvider(Log));
        });
    }

    protected override void Dispose(bool disposing)
    {
        Client.Dispose();
        base.Dispose(disposing);
    }

    private sealed class SinkProvider(ConcurrentQueue<string> log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
