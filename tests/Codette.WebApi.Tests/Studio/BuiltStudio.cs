using System.IO.Compression;
using System.Text;

namespace Codette.WebApi.Tests.Studio;

/// <summary>A server whose studio lies in a folder of the test's, beside a file that is nobody's business.</summary>
public sealed class BuiltStudio : IAsyncDisposable
{
    internal const string Page = "<!doctype html><title>Studio</title>", Script = "console.log('the studio')", Secret = "zq-not-for-everybody";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("codette-studio-");

    public BuiltStudio()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "secret.js"), Secret);
        Write("index.html", Page);
        Write("favicon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        Write("site.webmanifest", "{}");
        Write(".env", Secret);
        Write("sounds/click.wav", "RIFF");
        Write("assets/x-B3d5F7h9.js", Script);
        Write("assets/x-B3d5F7h9.js.map", "{}");
        Write("assets/x-C1c2C3c4.css", "p{}");
        Write("assets/x-D1d2D3d4.woff2", "woff");
        Write("assets/x-E1e2E3e4.wasm", "wasm");
        Write("assets/x-F1f2F3f4.unheardof", "?");
        Pack("assets/x-B3d5F7h9.js.br", stream => new BrotliStream(stream, CompressionLevel.Optimal));
        Pack("assets/x-B3d5F7h9.js.gz", stream => new GZipStream(stream, CompressionLevel.Optimal));
        Server = new Server(_ => { }, settings: ("CODETTE_STUDIO", Root));
    }

    public Server Server { get; }

    private string Root => Path.Combine(_folder.FullName, "dist");

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    internal Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers) =>
        Server.Client.Call(HttpMethod.Get, path, null, headers);

    internal void Write(string path, string text) => File.WriteAllText(Place(path), text);

    private void Pack(string path, Func<Stream, Stream> pack)
    {
        using var packed = pack(File.Create(Place(path)));
        packed.Write(Encoding.UTF8.GetBytes(Script));
    }

    private string Place(string path)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return file;
    }
}
