using System.Text.Json;
using AutoMapper;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.WebApi.Tests.Http;

public sealed class MappingTests(Server server)
{
    [Fact]
    public void Every_wire_type_is_mapped_whole() =>
        server.Services.GetRequiredService<MapperConfiguration>().AssertConfigurationIsValid();

    [Fact]
    public async Task Every_api_route_is_described_with_a_summary_and_a_tag()
    {
        var paths = (await server.Client.Read("/openapi/v1.json")).At("paths");
        var operations = paths.EnumerateObject().Where(path => path.Name.StartsWith("/api/", StringComparison.Ordinal))
            .SelectMany(path => path.Value.EnumerateObject()).ToArray();

        Assert.True(operations.Length > 20);
        Assert.All(operations, operation =>
        {
            Assert.NotEqual("", operation.Value.Text("summary"));
            Assert.NotEmpty(operation.Value.At("tags").EnumerateArray());
        });
    }

    /// <summary>A handler whose signature is not seen, such as a bare <c>Task(HttpContext)</c>, would be left out in silence.</summary>
    [Fact]
    public async Task No_route_is_left_out_of_the_document_but_those_that_ask_for_it()
    {
        var paths = (await server.Client.Read("/openapi/v1.json")).At("paths");
        var routes = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is not { ExcludeFromDescription: true })
            .SelectMany(route => (route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])
                .Select(method => (Method: method.ToLowerInvariant(), Path: "/" + route.RoutePattern.RawText!.Trim('/'))))
            .Where(route => route.Path is not "/ws" and not "/ws/transport/clock").ToArray(); // OpenAPI has no words for sockets

        Assert.True(routes.Length > 50);
        Assert.All(routes, route => Assert.True(
            paths.TryGetProperty(route.Path, out var path) && path.TryGetProperty(route.Method, out _), $"{route.Method} {route.Path}"));
    }

    [Fact]
    public async Task Every_example_belongs_to_a_route()
    {
        var document = await server.Client.Read("/openapi/v1.json");
        var examples = WebApi.Http.Docs.ApiExamples.Requests.Concat(WebApi.Http.Docs.ApiExamples.Responses);

        Assert.All(examples, example =>
        {
            var (method, path) = (example.Key.Split(' ')[0].ToLowerInvariant(), example.Key.Split(' ')[1]);
            Assert.True(document.At("paths").At(path).TryGetProperty(method, out var operation), example.Key);
            Assert.Contains("\"example\"", operation.GetRawText());
            JsonDocument.Parse(example.Value);
        });
    }

    [Fact]
    public async Task Every_body_that_a_route_takes_is_shown_by_an_example()
    {
        var document = await server.Client.Read("/openapi/v1.json");
        var bodies = document.At("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => (path.Name, operation.Value)))
            .Where(operation => operation.Value.TryGetProperty("requestBody", out _)).ToArray();

        Assert.True(bodies.Length > 10);
        Assert.All(bodies, body => Assert.True(body.Value.At("requestBody.content").GetRawText().Contains("\"example\""), body.Name));
    }

    [Fact]
    public async Task The_docs_fetch_nothing_from_elsewhere()
    {
        using var response = await server.Client.Call(HttpMethod.Get, "/docs");
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.True(response.IsSuccessStatusCode);
        Assert.DoesNotContain("src=\"http", page);
        Assert.DoesNotContain("href=\"http", page);
    }
}
