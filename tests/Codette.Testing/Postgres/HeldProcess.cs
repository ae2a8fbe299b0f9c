using System.Diagnostics;
using Codette.Domain.Common;

namespace Codette.Testing.Postgres;

/// <summary>A server run by a script that ends with this process, however this process ends: see <c>hold.sh</c>.</summary>
internal sealed class HeldProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _script;
    private readonly Process _process;

    private HeldProcess(string script, Process process, string folder)
    {
        _script = script;
        _process = process;
        Folder = folder;
    }

    /// <summary>Where the server keeps its files; gone when it has ended.</summary>
    public string Folder { get; }

    /// <summary>Runs the script and waits until its server is ready.</summary>
    public static async Task<Result<HeldProcess>> Start(string script, string[] arguments, CancellationToken token)
    {
        // A session of its own: a signal to the group of the tests is not for the one who cleans up after them.
        var process = Process.Start(new ProcessStartInfo(
            "setsid", ["sh", "-c", Read("hold.sh") + Read(script), script, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        try
        {
            var held = new HeldProcess(script, process, await ReadLine(process, token) ?? string.Empty);
            if ((await held.Answer(token)).Error is not { } error)
            {
                return held;
            }

            await held.DisposeAsync();
            return error;
        }
        catch
        {
            process.StandardInput.Close();
            throw;
        }
    }

    /// <summary>Gives an order and waits until it is done.</summary>
    public async Task<Result<Done>> Ask(string order, CancellationToken token)
    {
        await _process.StandardInput.WriteLineAsync(order.AsMemory(), token);
        await _process.StandardInput.FlushAsync(token);
        return await Answer(token);
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(Patience, TimeProvider.System);
        _process.Dispose();
    }

    private async Task<Result<Done>> Answer(CancellationToken token)
    {
        var explanation = new List<string>();
        while (await ReadLine(_process, token) is { } line && line != "failed")
        {
            if (line == "done")
            {
                return Done.Value;
            }

            explanation.Add(line);
        }

        return Error.Unavailable("process_failed", $"{_script} failed: {string.Join(" | ", explanation)}");
    }

    private static Task<string?> ReadLine(Process process, CancellationToken token) =>
        process.StandardOutput.ReadLineAsync(token).AsTask().WaitAsync(Patience, TimeProvider.System, token);

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(HeldProcess).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
