using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Codette.WebApi.Tests.Http;

/// <summary>The studio's types are made from a file, which is what this server says of itself.</summary>
public sealed class OpenApiFileTests(Server server)
{
    private const string File = "src/Codette.Studio/openapi.json";
    private const string Renewal = $"dotnet run --project src/Codette.WebApi -- openapi print > {File}";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_file_of_the_studio_is_the_document_of_the_server()
    {
        var live = JsonNode.Parse(await server.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Token));
        var kept = JsonNode.Parse(await System.IO.File.ReadAllTextAsync(Path.Combine(Root, File), Token));

        Assert.True(JsonNode.DeepEquals(live, kept), $"{File} is not what the server says of itself. Renew it: {Renewal}");
    }

    [Fact]
    public async Task It_is_printed_without_a_server_and_without_a_database()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Codette.WebApi.dll"), "openapi", "print"]) { RedirectStandardOutput = true };
        (start.Environment["CODETTE_DATA"], start.Environment["CODETTE_STORE"]) = ("/nowhere", "sqlite");
        using var process = Process.Start(start)!;
        var printed = await process.StandardOutput.ReadToEndAsync(Token).WaitAsync(TimeSpan.FromSeconds(60), Token);
        await process.WaitForExitAsync(Token);

        Assert.Equal(0, process.ExitCode);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(await server.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Token)), JsonNode.Parse(printed)));
    }

    [Fact]
    public async Task It_names_no_machine()
    {
        var document = await server.Client.Read("/openapi/v1.json");

        Assert.False(document.TryGetProperty("servers", out _));
        Assert.DoesNotContain("127.0.0.1", document.GetRawText(), StringComparison.Ordinal);
    }

    private static string Root { get; } = Above(AppContext.BaseDirectory);

    private static string Above(string folder) =>
        System.IO.File.Exists(Path.Combine(folder, "Codette.sln")) ? folder : Above(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException());
}
