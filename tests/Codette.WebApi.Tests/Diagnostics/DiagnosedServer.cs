using System.Text.Json;
using System.Text.Json.Serialization;
using Codette.Application;
using Codette.Application.Diagnostics;
using Codette.Application.Identity;
using Codette.Application.Realtime;
using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.Infrastructure;
using Codette.WebApi.Diagnostics;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Codette.WebApi.Tests.Diagnostics;

/// <summary>A real server on a free port, with the diagnostics, a database of its own, and routes on which something happens.</summary>
public sealed class DiagnosedServer : IAsyncLifetime
{
    private WebApplication? _app;

    public string Folder { get; } = Directory.CreateTempSubdirectory("codette-diagnostics-").FullName;

    public string Database => Path.Combine(Folder, "codette.db");

    public HttpClient Client { get; } = new() { Timeout = TimeSpan.FromSeconds(20) };

    internal CountedSockets Sockets { get; } = new();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddApplication().AddInfrastructure(Folder).AddDiagnostics();
        builder.Services.AddSingleton<IRealtimeBus, SilentBus>();
        builder.Services.AddSingleton<ISocketProbe>(Sockets);
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        });
        _app = builder.Build();
        _app.UseRequestTimer();
        _app.UseWebSockets();
        _app.MapDiagnostics();
        _app.MapGet("/test/session/{id}", async (string id, IMediator mediator) =>
            (await mediator.Send(new GetSession(Caller.Local, SessionId.Parse(id).Value))).IsOk);
        _app.MapPut("/test/status/{code:int}", (int code) => Results.StatusCode(code));
        _app.MapGet("/test/throw", string () => throw new InvalidOperationException("planted"));
        _app.MapGet("/ws", async context =>
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            await socket.ReceiveAsync(new byte[16], context.RequestAborted);
        });
        await _app.StartAsync();
        Client.BaseAddress = new Uri(_app.Urls.First());
    }

    /// <summary>The body of a route that has to answer 200.</summary>
    public async Task<JsonElement> Get(string path) =>
        JsonDocument.Parse(await Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).RootElement;

    public Task<JsonElement> Diagnose(string name) => Get("/api/diagnostics/" + name);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        Directory.Delete(Folder, recursive: true);
    }

    internal sealed class CountedSockets : ISocketProbe
    {
        public int Open { get; set; }
    }

    private sealed class SilentBus : IRealtimeBus, IDisposable
    {
        public void Publish(RealtimeEvent happened)
        {
        }

        public IDisposable Subscribe(Action<RealtimeEvent> handler) => this;

        public void Dispose()
        {
        }
    }
}

internal static class JsonPaths
{
    /// <summary>What is at a path such as <c>.cache.entries</c>; fails when nothing is.</summary>
    public static JsonElement At(this JsonElement body, string path)
    {
        foreach (var name in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.True(body.TryGetProperty(name, out var inner), $"There is no {name} of {path}.");
            body = inner;
        }

        return body;
    }

    public static string Text(this JsonElement body, string path) => body.At(path).GetString()!;

    public static double Number(this JsonElement body, string path) => body.At(path).GetDouble();
}
