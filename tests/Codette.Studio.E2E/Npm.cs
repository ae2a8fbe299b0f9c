using System.Collections.Concurrent;
using System.Diagnostics;

namespace Codette.Studio.E2E;

/// <summary>Runs a suite of the studio to its end, or to the end of patience.</summary>
internal static class Npm
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    public static async Task Run(string program, string[] words, IReadOnlyDictionary<string, string> environment, CancellationToken token)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? $"{program}.cmd" : program, words)
        {
            WorkingDirectory = StudioSource.Folder,
            RedirectStandardInput = true, // nobody answers questions
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var printed = new ConcurrentQueue<string>();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => printed.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => printed.Enqueue(line.Data ?? "");
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
        limit.CancelAfter(_patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true); // the server and the browser that it has started too
            Assert.Fail($"It did not end within {_patience.TotalMinutes} minutes: {Told()}");
        }

        Assert.True(process.ExitCode == 0, $"It ended with code {process.ExitCode}: {Told()}");

        string Told() => $"{program} {string.Join(' ', words)}\n{string.Join('\n', printed)}";
    }
}
