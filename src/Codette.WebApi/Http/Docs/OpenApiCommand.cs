using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Codette.WebApi.Http.Docs;

/// <summary>
/// <c>openapi print</c>: the document of <c>/openapi/v1.json</c> without the server. The studio keeps it as a file, from which
/// its types are made.
/// </summary>
internal static class OpenApiCommand
{
    private const string Name = "v1";

    public static bool IsMeant(string[] args) => args is ["openapi", ..];

    /// <summary>After all routes were mapped.</summary>
    /// <returns>The exit code: 0, or 2 when the words after <c>openapi</c> are none of its.</returns>
    public static async Task<int> Run(string[] args, WebApplication app, TextWriter output)
    {
        if (args is not [_, "print"])
        {
            await output.WriteLineAsync("Usage: openapi print");
            return 2;
        }

        app.UseRouting();
        app.UseEndpoints(_ => { }); // what the start of the server would do: from here on the routes are known
        var document = await app.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name).GetOpenApiDocumentAsync();
        await output.WriteLineAsync(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1));
        return 0;
    }
}
