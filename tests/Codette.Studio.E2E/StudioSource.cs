using Codette.Testing.Postgres;

namespace Codette.Studio.E2E;

/// <summary>The studio's folder in this clone.</summary>
internal static class StudioSource
{
    public const string SpecEnd = ".e2e.ts";

    public static string Folder { get; } = SearchPath.Above(AppContext.BaseDirectory)
        .Where(each => File.Exists(Path.Combine(each, "Codette.sln")))
        .Select(each => Path.Combine(each, "src/Codette.Studio")).First();

    /// <summary>The files in <c>e2e</c>, by their paths below it.</summary>
    public static IReadOnlyList<string> Specs { get; } = Directory.Exists(Path.Combine(Folder, "e2e"))
        ? [.. Directory.EnumerateFiles(Path.Combine(Folder, "e2e"), $"*{SpecEnd}", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Path.Combine(Folder, "e2e"), file).Replace('\\', '/')).Order(StringComparer.Ordinal)]
        : [];
}
