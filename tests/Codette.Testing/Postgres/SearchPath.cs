namespace Codette.Testing.Postgres;

/// <summary>Where programs are looked for.</summary>
internal static class SearchPath
{
    /// <summary>Those in which the machine looks.</summary>
    public static IEnumerable<string> Folders { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);

    /// <summary>A folder and all that hold it.</summary>
    public static IEnumerable<string> Above(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }
}
