using Codette.WebApi.Http.Settings;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace Codette.WebApi.Studio;

/// <summary>The folder with the built studio, and nothing outside of it. Its files are looked for when they are asked for: a build may replace them meanwhile.</summary>
internal sealed class StudioFolder : IDisposable
{
    /// <summary>What is said in its place where there is none.</summary>
    public const string Absent = "left out of this build: install Node.js 20.19 or newer and build again";

    /// <summary>The page; all the rest is fetched by it.</summary>
    public const string Page = "index.html";

    private readonly PhysicalFileProvider? _files;

    public StudioFolder(IOptions<CodetteOptions> options)
    {
        var folder = Path.GetFullPath(options.Value.Studio);
        _files = Directory.Exists(folder) ? new PhysicalFileProvider(folder) : null;
    }

    public bool HasPage => Find(Page) is not null;

    /// <summary>What lies in the folder itself, without the page.</summary>
    public IEnumerable<IFileInfo> Top => _files?.GetDirectoryContents("").Where(entry => entry.Name != Page) ?? [];

    /// <summary>A file by its path below the folder; null where there is none.</summary>
    public IFileInfo? Find(string path) => _files?.GetFileInfo(path) is { Exists: true, IsDirectory: false, PhysicalPath: not null } file ? file : null;

    public void Dispose() => _files?.Dispose();
}
