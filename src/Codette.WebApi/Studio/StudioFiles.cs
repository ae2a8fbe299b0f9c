using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Codette.WebApi.Studio;

/// <summary>Sends the studio's files, each in the smallest form that was built and that the client takes.</summary>
internal sealed class StudioFiles(StudioFolder folder, PagePolicy policy)
{
    /// <summary>Below it a file's name changes with what is in it, so that it is never asked for twice.</summary>
    public const string Hashed = "assets/";

    private const string ForEver = "public, max-age=31536000, immutable";
    private const string AskAgain = "no-cache";

    /// <summary>The best first.</summary>
    private static readonly (string Name, string Suffix)[] _encodings = [("br", ".br"), ("gzip", ".gz")];

    private static readonly FileExtensionContentTypeProvider _types = new()
    {
        Mappings = { [".map"] = "application/json" },
    };

    /// <summary>Without a body where there is no such file, which the guard of problems then explains.</summary>
    public Task Send(HttpContext http, string path)
    {
        if (folder.Find(path) is not { } file)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var headers = http.Response.Headers;
        headers.CacheControl = path.StartsWith(Hashed, StringComparison.Ordinal) ? ForEver : AskAgain;
        headers.XContentTypeOptions = "nosniff";
        var type = TypeOf(path);
        if (type.StartsWith("text/html", StringComparison.Ordinal))
        {
            policy.Write(headers);
        }

        if (Smaller(http, path) is var (encoded, encoding))
        {
            headers.ContentEncoding = encoding;
            file = encoded;
        }

        return TypedResults.PhysicalFile(file.PhysicalPath!, type, null, file.LastModified, Tag(file), enableRangeProcessing: true)
            .ExecuteAsync(http);
    }

    private (IFileInfo File, string Encoding)? Smaller(HttpContext http, string path)
    {
        (IFileInfo? File, string Name)[] built = [.. _encodings.Select(each => (folder.Find(path + each.Suffix), each.Name)).Where(each => each.Item1 is not null)];
        if (built.Length > 0)
        {
            http.Response.Headers.Vary = StringValues.Concat(http.Response.Headers.Vary, HeaderNames.AcceptEncoding);
        }

        foreach (var (encoded, name) in built)
        {
            if (Takes(http.Request, name))
            {
                return (encoded!, name);
            }
        }

        return null;
    }

    private static bool Takes(HttpRequest request, string encoding) => request.GetTypedHeaders().AcceptEncoding.Any(
        accepted => accepted.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && accepted.Quality is not 0);

    private static string TypeOf(string path) =>
        !_types.TryGetContentType(path, out var type) ? "application/octet-stream"
        : type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8"
        : type;

    private static EntityTagHeaderValue Tag(IFileInfo file) =>
        new(string.Create(null, $"\"{file.LastModified.UtcTicks:x}-{file.Length:x}\""));
}
