using Codette.Testing.Postgres;

namespace Codette.Studio.E2E;

/// <summary>What the suites need beside .NET. <c>.ci/provide</c> brings it.</summary>
internal static class Tools
{
    private static readonly bool IsCi = Environment.GetEnvironmentVariable("CI") == "true";

    private static readonly string? Browser = Find("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

    /// <summary>
    /// The environment of a suite. What this machine lacks skips the test, visibly and with its reason; where CI=true it fails it.
    /// </summary>
    /// <param name="browser">Whether the suite opens one.</param>
    /// <param name="output">The folder for what the suite leaves to look at, below that of the tests.</param>
    public static IReadOnlyDictionary<string, string> Need(bool browser, string output = "")
    {
        var missing = Missing(browser);
        Assert.SkipWhen(missing is not null && !IsCi, missing ?? "");
        Assert.True(missing is null, missing);
        var left = Path.Combine(AppContext.BaseDirectory, "studio-output", output);
        Directory.CreateDirectory(left);
        var environment = new Dictionary<string, string>
        {
            ["CODETTE_SERVER"] = Path.Combine(AppContext.BaseDirectory, "Codette.WebApi.dll"),
            ["CODETTE_OUTPUT"] = left,
            ["NO_COLOR"] = "1",
        };
        if (Browser is not null)
        {
            environment["CHROMIUM"] = Browser;
        }

        return environment;
    }

    /// <summary>In a sentence; null when all is there.</summary>
    private static string? Missing(bool browser) =>
        !File.Exists(Path.Combine(StudioSource.Folder, "package.json")) ? "The studio is not in this clone: there is no src/Codette.Studio/package.json."
        : Find("node") is null || Find("npx") is null ? "No Node.js or no npm: install Node.js 20.19 or newer."
        : !Directory.Exists(Path.Combine(StudioSource.Folder, "node_modules")) ? "The studio's packages are not installed: run 'npm ci' in src/Codette.Studio."
        : browser && !File.Exists(Path.Combine(AppContext.BaseDirectory, "studio/index.html")) ? "The studio was left out of this build: build again without -p:Studio=false."
        : browser && Browser is null ? "No Chromium: install Debian's package 'chromium', or Chrome."
        : null;

    private static string? Find(params string[] names) => names
        .SelectMany(name => SearchPath.Folders.SelectMany(folder => (string[])[Path.Combine(folder, name), Path.Combine(folder, name + ".exe"), Path.Combine(folder, name + ".cmd")]))
        .FirstOrDefault(File.Exists);
}
