using Codette.Testing.Postgres;

namespace Codette.Guides.Tests;

/// <summary>What the guides have their readers run, beside Codette.</summary>
internal static class Tools
{
    private static readonly string[] _names = ["bash", "curl", "jq", "psql"];

    /// <summary>What this machine lacks, in a sentence; null when all is there. <c>.ci/provide</c> brings it.</summary>
    public static string? Missing() =>
        PostgresBinaries.OfMachine().Error?.Message
        ?? (_names.Where(name => !SearchPath.Folders.Any(folder => File.Exists(Path.Combine(folder, name)))).ToArray() is [_, ..] missing
            ? $"Not on the PATH: {string.Join(", ", missing)}."
            : null);
}
