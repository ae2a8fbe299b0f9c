using System.Text.Json;

namespace Codette.Infrastructure.InProcess.Diagnostics;

/// <summary>
/// The versions of the packages that the program was built with, from the list that the build puts beside it
/// (<c>*.deps.json</c>): what an assembly says of itself may be another version, or one with the commit in it.
/// </summary>
internal static class DeployedPackages
{
    /// <summary>Versions by the name of the assembly; empty for a program in a single file, which has no list.</summary>
    public static IReadOnlyDictionary<string, string> Versions { get; } = Read();

    private static Dictionary<string, string> Read()
    {
        var versions = new Dictionary<string, string>(StringComparer.Ordinal);
        var lists = AppContext.GetData("APP_CONTEXT_DEPS_FILES") as string ?? "";
        foreach (var path in lists.Split(';', StringSplitOptions.RemoveEmptyEntries).Where(File.Exists))
        {
            using var list = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (var package in list.RootElement.GetProperty("targets").EnumerateObject().SelectMany(target => target.Value.EnumerateObject()))
            {
                Note(package, versions);
            }
        }

        return versions;
    }

    /// <summary>A package is <c>"name/version": {"runtime": {"lib/net10.0/Name.dll": {}}}</c>.</summary>
    private static void Note(JsonProperty package, Dictionary<string, string> versions)
    {
        if (package.Name.Split('/') is not [_, var version] || !package.Value.TryGetProperty("runtime", out var files))
        {
            return;
        }

        foreach (var file in files.EnumerateObject())
        {
            versions.TryAdd(Path.GetFileNameWithoutExtension(file.Name), version);
        }
    }
}
