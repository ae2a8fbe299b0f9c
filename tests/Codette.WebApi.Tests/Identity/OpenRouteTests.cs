using Codette.WebApi.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.WebApi.Tests.Identity;

/// <summary>Which routes are open to those who did not sign in. A new route is not among them unless it is written here.</summary>
public sealed class OpenRouteTests(SignInServer signIn) : IClassFixture<SignInServer>
{
    private static readonly string[] s_open =
    [
        "GET /", "HEAD /", "GET /assets/{**path}", "HEAD /assets/{**path}", "GET /api/studio/config", "GET /docs/favicon.svg", "GET /docs/scalar.aspnetcore.js", "GET /docs/scalar.js", "GET /docs/{documentName?}",
        "GET /openapi/{documentName}.json",
        "GET /health", "HEAD /health", "GET /api/health", "HEAD /api/health",
        "GET /codette/status", "GET /api/codette/status", "GET /api/codette/quantum-state", "GET /api/diagnostics/status",
        "GET /transport/status", "GET /transport/metrics",
        "GET /ws", "CONNECT /ws", "GET /ws/transport/clock", "CONNECT /ws/transport/clock", "GET /ws/status",
        "GET /api/knowledge/", "GET /api/knowledge/{slug}", "POST /api/codette/music-guidance",
        "GET /api/analysis/delay-sync", "GET /api/analysis/ear-training", "GET /api/analysis/frequency-quiz",
        "GET /api/analysis/production-checklist", "GET /api/analysis/instrument-info", "GET /api/analysis/instruments-list",
        "POST /api/analysis/detect-genre", "GET /codette/genres", "GET /api/codette/genres",
        "GET /codette/genre/{id}", "GET /api/codette/genre/{id}",
        "POST /codette/analyze", "POST /api/codette/analyze", "POST /api/analyze/session", "POST /api/analyze/mixing",
        "POST /api/analyze/routing", "POST /api/analyze/mastering", "POST /api/analyze/creative", "POST /api/analyze/gain-staging",
        "POST /api/analyze/stream",
        "GET /api/effects/{**rest}", "POST /api/effects/{**rest}", "GET /daw/effects/{**rest}", "POST /daw/effects/{**rest}", "GET /effects",
        "POST /process/{**rest}", "GET /automation-types", "POST /automation/{**rest}", "GET /metering-types", "POST /metering/{**rest}",
        "GET /engine/{**rest}", "POST /engine/{**rest}", "GET /codette/daw/{**rest}", "POST /codette/daw/{**rest}",
        "GET /codette/embeddings/{**rest}", "POST /codette/embeddings/{**rest}", "POST /api/upsert-embeddings",
        "GET /api/cloud-sync/{**rest}", "POST /api/cloud-sync/{**rest}", "GET /api/devices/{**rest}", "POST /api/devices/{**rest}",
        "GET /api/collaboration/{**rest}", "POST /api/collaboration/{**rest}", "GET /api/vst/{**rest}", "POST /api/vst/{**rest}",
        "GET /api/audio/{**rest}", "POST /api/audio/{**rest}", "POST /api/supabase/batch/{**rest}", "POST /api/prompt/playlist",
        "POST /api/prompt/analyze", "GET /codette/analytics/dashboard", "POST /api/codette/memory/save", "GET /api/training/{**rest}",
    ];

    private static readonly string[] s_administrators =
    [
        "GET /api/diagnostics/endpoints", "GET /api/diagnostics/credentials", "GET /api/diagnostics/database", "GET /api/diagnostics/cache",
        "GET /api/diagnostics/dependencies", "GET /api/diagnostics/performance", "GET /api/diagnostics/rls-policies",
    ];

    [Fact]
    public void These_routes_are_open_and_no_others() =>
        Assert.Equal(s_open.Order(StringComparer.Ordinal), Routes(open: true).Select(Name).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Every_other_route_is_closed_to_the_anonymous()
    {
        var closed = Routes(open: false).ToArray();
        Assert.True(closed.Length > 40, $"{closed.Length}");
        foreach (var (method, path) in closed)
        {
            var (status, code) = s_administrators.Contains($"{method} {path}") ? (403, "administrator_required") : (401, "sign_in_required");
            await signIn.Call(new HttpMethod(method), path.Replace("{id}", "v1", StringComparison.Ordinal), method is "GET" or "DELETE" ? null : "{}", null)
                .Refuses(status, code);
        }
    }

    [Fact]
    public void These_routes_are_for_administrators_and_no_others() => Assert.Equal(
        s_administrators.Order(StringComparer.Ordinal),
        All().Where(route => route.Marks.GetMetadata<RouteMarks.AsksForAdministrator>() is { KeepsOthersOut: true })
            .Select(route => Name((route.Method, route.Path))).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("GET", "/transport/status", 200)]
    [InlineData("GET", "/ws", 426)]
    [InlineData("GET", "/api/vst/list", 501)]
    [InlineData("GET", "/no-such-route", 404)]
    [InlineData("DELETE", "/health", 405)]
    public async Task An_open_route_answers_as_ever(string method, string path, int status)
    {
        using var response = await signIn.Call(new HttpMethod(method), path, null, null);
        Assert.Equal(status, (int)response.StatusCode);
    }

    private static string Name((string Method, string Path) route) => $"{route.Method} {route.Path}";

    private IEnumerable<(string Method, string Path)> Routes(bool open) =>
        All().Where(route => route.Marks.GetMetadata<RouteMarks.IsOpen>() is not null == open).Select(route => (route.Method, route.Path));

    private IEnumerable<(string Method, string Path, EndpointMetadataCollection Marks)> All() =>
        from endpoint in signIn.Server.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"]
        select (method, "/" + endpoint.RoutePattern.RawText!.TrimStart('/'), endpoint.Metadata);
}
