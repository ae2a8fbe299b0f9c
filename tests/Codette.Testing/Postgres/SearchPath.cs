namespace Codette.Testing.Postgres;

/// <summary>The folders in which the machine looks for programs.</summary>
internal static class SearchPath
{
    public static IEnumerable<string> Folders { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
}
