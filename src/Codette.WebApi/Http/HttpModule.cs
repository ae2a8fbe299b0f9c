using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Codette.WebApi.Http.Logging;
using Codette.WebApi.Http.Problems;
using Codette.WebApi.Http.Settings;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Codette.WebApi.Http;

/// <summary>What every request passes and every answer is written with.</summary>
internal static class HttpModule
{
    public static IServiceCollection AddHttp(this IServiceCollection services, params IJsonTypeInfoResolver[] features)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<RequestTally>();
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
            foreach (var feature in features)
            {
                json.TypeInfoResolverChain.Insert(0, feature);
            }
        });
        return services;
    }

    /// <summary>In this order: who counts and explains failures is outermost, so that it sees them all.</summary>
    public static void UseHttp(this WebApplication app)
    {
        app.UseRequestLog();
        app.UseMiddleware<ProblemGuard>();
        app.UseMiddleware<OriginGuard>();
        app.UseCors();
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
