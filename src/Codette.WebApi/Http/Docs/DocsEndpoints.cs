using System.Text.Json.Serialization;
using Codette.WebApi.Identity;
using Scalar.AspNetCore;

namespace Codette.WebApi.Http.Docs;

/// <summary>The OpenAPI document and its reader.</summary>
internal static class DocsEndpoints
{
    public static void MapDocs(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").StoresNothing();
        app.MapScalarApiReference("/docs", options =>
        {
            options.Title = "Codette";
            options.DefaultFonts = false; // they would be fetched from elsewhere
            options.Telemetry = false;
        }).StoresNothing();
    }
}

/// <summary>What answers here.</summary>
/// <param name="Name">Codette.</param>
/// <param name="Version">The server's version.</param>
/// <param name="Description">In one sentence.</param>
/// <param name="Links">Where to go on.</param>
public sealed record FrontPage(string Name, string Version, string Description, FrontLinks Links)
{
    internal static FrontPage Here { get; } = new(
        "Codette",
        About.Version,
        "An assistant for people who mix music.",
        new FrontLinks("/docs", "/openapi/v1.json", "/health", "/codette/status", "/ws", "/api/diagnostics/status"));
}

/// <summary>Paths on this server.</summary>
public sealed record FrontLinks(string Docs, string Openapi, string Health, string Status, string Websocket, string Diagnostics);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(FrontPage))]
internal sealed partial class DocsJson : JsonSerializerContext;
