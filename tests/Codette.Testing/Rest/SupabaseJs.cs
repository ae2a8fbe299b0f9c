using System.Diagnostics;
using Codette.Domain.Common;
using Codette.Testing.Postgres;

namespace Codette.Testing.Rest;

/// <summary>The scripts in <c>tests/supabase-js</c>, which use Supabase's own client.</summary>
public sealed class SupabaseJs
{
    private readonly string _folder;

    private SupabaseJs(string folder) => _folder = folder;

    public static Result<SupabaseJs> Find()
    {
        var folder = SearchPath.Above(AppContext.BaseDirectory).Select(each => Path.Combine(each, "tests/supabase-js"))
            .FirstOrDefault(each => Directory.Exists(Path.Combine(each, "node_modules/@supabase/supabase-js")));
        return folder is not null && SearchPath.Folders.Any(each => File.Exists(Path.Combine(each, "node")))
            ? new SupabaseJs(folder)
            : Error.Unavailable("supabase_js_missing", "No node, or no supabase-js: run 'npm ci' in tests/supabase-js.");
    }

    /// <summary>Runs a script to its end.</summary>
    /// <returns>What it printed, and its exit code.</returns>
    public async Task<(string Output, string Errors, int Code)> Run(
        string script, IEnumerable<KeyValuePair<string, string>> environment, CancellationToken token)
    {
        var start = new ProcessStartInfo("node", [script])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(token);
            var errors = process.StandardError.ReadToEndAsync(token);
            await process.WaitForExitAsync(token);
            return (await output, await errors, process.ExitCode);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
