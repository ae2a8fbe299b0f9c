using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Codette.WebApi.Analysis;
using Codette.WebApi.Chat;
using Codette.WebApi.Diagnostics;
using Codette.WebApi.Feedback;
using Codette.WebApi.Health;
using Codette.WebApi.Http.Docs;
using Codette.WebApi.Http.Logging;
using Codette.WebApi.Http.Problems;
using Codette.WebApi.Http.Settings;
using Codette.WebApi.Identity;
using Codette.WebApi.Knowledge;
using Codette.WebApi.Processing;
using Codette.WebApi.Realtime;
using Codette.WebApi.Sessions;
using Codette.WebApi.Studio;
using Codette.WebApi.Suggestions;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Codette.WebApi.Http;

/// <summary>What every request passes and every answer is written with.</summary>
internal static class HttpModule
{
    /// <summary>How the features' bodies are read and written, known at compile time.</summary>
    private static readonly IJsonTypeInfoResolver[] _features =
    [
        HealthJson.Default, ChatJson.Default, SuggestionsJson.Default, SessionsJson.Default, ProcessJson.Default,
        KnowledgeJson.Default, FeedbackJson.Default, AnalysisJson.Default, DiagnosticsJson.Default, DocsJson.Default, StudioJson.Default,
        SocketsJson.Default,
    ];

    public static IServiceCollection AddHttp(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ProcessUptime>();
        services.AddSingleton<IConfigureOptions<KestrelServerOptions>, ListenAddresses>();
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<CodetteOptions>>((cors, options) => cors.AddDefaultPolicy(policy => policy
            .WithOrigins([.. options.Value.Origins])
            .WithMethods("GET", "POST", "PUT", "PATCH", "DELETE")
            .WithHeaders("content-type", "accept", "authorization", "x-codette-request", "idempotency-key")
            .WithExposedHeaders("retry-after", "content-disposition")
            .SetPreflightMaxAge(TimeSpan.FromMinutes(10))));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(options =>
        {
            var json = options.SerializerOptions;
            json.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping; // bodies are JSON, never part of a page
            json.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            json.TypeInfoResolverChain.Insert(0, HttpJson.Default);
            foreach (var feature in _features)
            {
                json.TypeInfoResolverChain.Insert(0, feature);
            }
        });
        return services.AddMapping();
    }

    /// <summary>In this order: who times and explains failures is outermost, so that it sees them all.</summary>
    public static void UseHttp(this WebApplication app)
    {
        app.UseRequestTimer();
        app.UseRequestLog();
        app.UseMiddleware<ProblemGuard>();
        app.UseMiddleware<OriginGuard>();
        app.UseCors();
        app.UseRateLimiter(); // of the routes that have a limit, and no others
        app.UseMiddleware<CallerGate>();
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ProblemBody))]
internal sealed partial class HttpJson : JsonSerializerContext
{
    /// <summary>The same, for what is written without the options of the endpoints.</summary>
    public static HttpJson Plain { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
