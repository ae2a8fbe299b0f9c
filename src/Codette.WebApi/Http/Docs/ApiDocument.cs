using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Codette.WebApi.Http.Docs;

/// <summary>The OpenAPI document: what the routes say of themselves, with examples.</summary>
internal static class ApiDocument
{
    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Codette",
                Version = About.Version,
                Description = "Every failure is application/problem+json with error, detail and code. Live frames are at /ws.",
            };
            document.Servers = []; // it is where it was read from, and the same everywhere
            return Task.CompletedTask;
        });
        // A number in quotes is read too, for older clients; it is nothing to build a new one on.
        options.AddSchemaTransformer((schema, _, _) =>
        {
            if (schema.Type is { } type && type.HasFlag(JsonSchemaType.String) && (type & (JsonSchemaType.Number | JsonSchemaType.Integer)) != 0)
            {
                (schema.Type, schema.Pattern) = (type & ~JsonSchemaType.String, null);
            }

            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var path = $"{context.Description.HttpMethod} /{context.Description.RelativePath?.TrimEnd('/')}";
            if (ApiExamples.Requests.TryGetValue(path, out var request))
            {
                Show(operation.RequestBody?.Content, request);
            }

            if (ApiExamples.Responses.TryGetValue(path, out var response) && operation.Responses?.TryGetValue("200", out var ok) == true)
            {
                Show(ok.Content, response);
            }

            return Task.CompletedTask;
        });
    });

    private static void Show(IDictionary<string, OpenApiMediaType>? content, string example)
    {
        foreach (var media in content?.Values ?? [])
        {
            media.Example = JsonNode.Parse(example);
        }
    }
}
