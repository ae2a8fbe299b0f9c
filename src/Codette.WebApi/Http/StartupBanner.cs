using System.Globalization;
using Codette.Application.Diagnostics;
using Codette.WebApi.Http.Logging;
using Codette.WebApi.Http.Settings;
using Codette.WebApi.Identity;
using Codette.WebApi.Studio;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Codette.WebApi.Http;

/// <summary>Says where Codette is once it listens: lines for people, or one event for programs.</summary>
internal static class StartupBanner
{
    public static void ShowBanner(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() => Show(app));

    private static void Show(WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<CodetteOptions>>().Value;
        var authority = Authority(app.Services.GetRequiredService<IServer>(), options);
        var known = app.Services.GetRequiredService<StoreDescription>();
        var store = $"{known.Kind}, {known.Location} ({known.Reason})";
        var (url, socket, docs) = ($"http://{authority}", $"ws://{authority}/ws", $"http://{authority}/docs");
        var studio = app.Services.GetRequiredService<StudioFolder>().HasPage ? url : StudioFolder.Absent;
        var sign = app.Services.GetRequiredService<IOptions<SignInOptions>>().Value;
        string[] used = sign.Secret is null ? [.. known.Keys] : [.. known.Keys, "SUPABASE_JWT_SECRET"];
        var keys = used.Length == 0 ? "none set, none needed" : string.Join(", ", used); // their names, never their text
        var signIn = SignInSettings.Describe(sign);
        var origins = string.Join(", ", options.Origins);
        if (options.LogFormat == LogFormat.Json)
        {
            HttpLog.Started(app.Logger, About.Version, url, studio, socket, docs, store, keys, signIn, origins);
            return;
        }

        Console.Out.WriteLine($"""

              Codette {About.Version}

              URL:        {url}
              Studio:     {studio}
              WebSocket:  {socket}
              Docs:       {docs}
              Store:      {store}
              Keys:       {keys}
              Sign-in:    {signIn}
              Origins:    {origins}

            """);
    }

    /// <summary>The port is the bound one, which is another than the set one when that is 0.</summary>
    private static string Authority(IServer server, CodetteOptions options)
    {
        var bound = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        var port = bound is null ? options.Port : new Uri(bound.Replace("[::]", "localhost", StringComparison.Ordinal)).Port;
        var host = options.Host is "localhost" or "*" or "0.0.0.0" or "::" ? "127.0.0.1"
            : options.Host.Contains(':', StringComparison.Ordinal) ? $"[{options.Host}]"
            : options.Host;
        return string.Create(CultureInfo.InvariantCulture, $"{host}:{port}");
    }
}
