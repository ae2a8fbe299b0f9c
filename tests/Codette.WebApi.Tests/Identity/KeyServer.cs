using System.Text.Json.Nodes;
using Codette.WebApi.Tests.EndToEnd;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Codette.WebApi.Tests.Identity;

/// <summary>Publishes keys as a project does, counts how often it is asked, and can be away.</summary>
internal sealed class KeyServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _fetches;

    private KeyServer(WebApplication app) => _app = app;

    public List<JsonObject> Keys { get; } = [];

    public int Fetches => Volatile.Read(ref _fetches);

    /// <summary>Answers in place of the keys, while it is set.</summary>
    public Func<HttpContext, Task>? Instead { get; set; }

    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public string Issuer => $"{Url}/auth/v1";

    public static async Task<KeyServer> Start(params PublicSigner[] signers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new KeyServer(builder.Build());
        server.Keys.AddRange(signers.Select(signer => signer.Published));
        server._app.MapGet("/auth/v1/.well-known/jwks.json", server.Answer);
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>A server that believes these keys.</summary>
    public Server Believer(MovedTime time, Action<IServiceCollection>? change = null) => new(
        services =>
        {
            services.AddSingleton<TimeProvider>(time);
            change?.Invoke(services);
        },
        level: LogLevel.Trace,
        settings: ("SUPABASE_URL", Url + "/"));

    private Task Answer(HttpContext context)
    {
        Interlocked.Increment(ref _fetches);
        return Instead?.Invoke(context)
            ?? context.Response.WriteAsync(new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(key => key.DeepClone())]) }.ToJsonString());
    }
}
