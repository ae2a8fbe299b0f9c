#pragma warning disable
// Stand-ins until the branch "web" is merged; deleted then.
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Microsoft.AspNetCore.Server.Kestrel.Core;

return;

public partial class Program;

namespace Codette.WebApi.Http.Settings
{
    public sealed class CodetteOptions
    {
        public int Port { get; set; } = 8000;
    }
}

namespace Codette.WebApi.Http.Problems
{
    public sealed record ProblemBody(string Type, string Title, int Status, string Detail, string Error, string Code);

    internal sealed class ProblemResult(Error error) : IResult
    {
        public Task ExecuteAsync(HttpContext http) => Write(http, error.Kind == ErrorKind.NotFound ? 404 : 400, error.Code, error.Message);

        public static Task Write(HttpContext http, int status, string code, string sentence)
        {
            http.Response.StatusCode = status;
            return http.Response.WriteAsJsonAsync(
                new ProblemBody("about:blank", "", status, sentence, sentence, code), HttpJson.Default.ProblemBody, "application/problem+json");
        }
    }

    internal static class ResultExtensions
    {
        public static IResult ToHttp<T, TWire>(this Result<T> result, Func<T, TWire> toWire) =>
            result.TryGet(out var value, out var error) ? TypedResults.Ok(toWire(value)) : new ProblemResult(error);

        public static IResult ToHttp(this Error error) => new ProblemResult(error);
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
    [JsonSerializable(typeof(ProblemBody))]
    internal sealed partial class HttpJson : JsonSerializerContext;
}

namespace Codette.WebApi.Sessions
{
    internal static class TrackTypes
    {
        public static TrackType? Find(string? name) =>
            name is { Length: > 2 } && char.IsLetter(name[0]) && Enum.TryParse<TrackType>(name, true, out var type) ? type : null;
    }
}

namespace Codette.WebApi.Http
{
    using AutoMapper;
    using Codette.WebApi.Http.Problems;
    using Codette.WebApi.Http.Settings;
    using Microsoft.Extensions.Options;

    internal static class JsonReading
    {
        public static JsonElement? Child(this JsonElement json, string name) =>
            json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

        public static IReadOnlyList<JsonElement> Objects(this JsonElement json, string name, int most) =>
            json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
                ? [.. value.EnumerateArray().Where(each => each.ValueKind == JsonValueKind.Object).Take(most)] : [];

        public static string? Text(this JsonElement json, string name)
        {
            try
            {
                return json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
                    ? value.GetString() : null;
            }
            catch (InvalidOperationException)
            {
                return null;
            }
        }

        public static double? Number(this JsonElement json, string name) =>
            json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
                && value.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;

        public static bool? Flag(this JsonElement json, string name) =>
            json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? value.GetBoolean() : null;
    }

    internal static class Mapping
    {
        public static IServiceCollection AddMapping(this IServiceCollection services)
        {
            services.AddSingleton(provider => new MapperConfiguration(
                configuration => configuration.AddMaps(typeof(Mapping).Assembly), provider.GetRequiredService<ILoggerFactory>()));
            services.AddSingleton(provider => provider.GetRequiredService<MapperConfiguration>().CreateMapper());
            return services;
        }
    }

    internal static class HttpModule
    {
        public static IServiceCollection AddHttp(this IServiceCollection services)
        {
            services.AddSingleton(TimeProvider.System);
            services.AddOptions<KestrelServerOptions>().Configure<IOptions<CodetteOptions>>((kestrel, options) =>
            {
                kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
                kestrel.Listen(System.Net.IPAddress.Loopback, options.Value.Port);
            });
            services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
            services.ConfigureHttpJsonOptions(options =>
            {
                options.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
                options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
                foreach (var feature in (IJsonTypeInfoResolver[])[Codette.WebApi.Analysis.AnalysisJson.Default])
                {
                    options.SerializerOptions.TypeInfoResolverChain.Insert(0, feature);
                }
            });
            return services;
        }

        public static void UseHttp(this WebApplication app) => app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
                if (context.Response is { StatusCode: >= 400, HasStarted: false, ContentType: null, ContentLength: null })
                {
                    await ProblemResult.Write(context, context.Response.StatusCode, "refused", "Refused.");
                }
            }
            catch (Microsoft.AspNetCore.Http.BadHttpRequestException bad)
            {
                await ProblemResult.Write(context, bad.StatusCode, "body_invalid", bad.Message);
            }
        });
    }
}
