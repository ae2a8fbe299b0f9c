using System.Diagnostics;
using System.Globalization;
using System.Text;
using Codette.Testing.Postgres;

namespace Codette.Guides.Tests;

/// <summary>What a command printed and how it ended.</summary>
internal sealed record Printed(Command Command, string Text, int Code);

/// <summary>
/// A reader at a machine of their own: an empty home, nothing set, and a bash that is given command after command. What the
/// guides call by a name for everybody, such as port 8000, has another one here, and is called by the guides' again in what is printed.
/// </summary>
internal sealed class Shell : IDisposable
{
    /// <summary>
    /// Stands in for <c>dotnet run</c>, which would build. A server goes on until another is started or the shell ends; what the
    /// doctor last said for programs is kept in the file <c>doctor</c>.
    /// </summary>
    private const string Dotnet = """
        #!/usr/bin/env bash
        pid=$CODETTE_GUIDE_FOLDER/pid log=$CODETTE_GUIDE_FOLDER/log
        lives() { [ -d "/proc/$1" ] && ! grep -q '^State:.Z' "/proc/$1/status"; }
        stop() { if [ -f "$pid" ]; then kill "$(cat "$pid")"; while lives "$(cat "$pid")"; do sleep 0.1; done; rm "$pid"; fi 2>/dev/null; }
        if [ "$1" = stop ]; then stop; exit; fi
        [[ "$1 $2 $3" == 'run --project src/Codette.WebApi' ]] || { echo "no guide says: dotnet $*"; exit 127; }
        shift 3
        PATH=${PATH#*:}
        if [[ "$1 $* " == '-- '*' --json '* ]]; then
          dotnet exec "$CODETTE_GUIDE_PROGRAM" "${@:2}" | tee "$CODETTE_GUIDE_FOLDER/doctor"
          exit ${PIPESTATUS[0]}
        fi
        if [ "$1" = -- ]; then exec dotnet exec "$CODETTE_GUIDE_PROGRAM" "${@:2}"; fi
        stop
        : >"$log"
        nohup dotnet exec "$CODETTE_GUIDE_PROGRAM" >"$log" 2>&1 </dev/null &
        echo $! >"$pid"
        for _ in {1..600}; do
          if grep -q '^  Origins: ' "$log"; then cat "$log"; exit; fi
          if ! lives $! 2>/dev/null; then wait $!; code=$?; cat "$log"; exit $code; fi
          sleep 0.1
        done
        cat "$log"; echo 'it does not start'; exit 1
        """;

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("codette-guide-");
    private readonly List<(string InGuide, string Here)> _names = [];
    private readonly StringBuilder _before = new();
    private int _files;

    public Shell()
    {
        Directory.CreateDirectory(Home);
        Directory.CreateDirectory(Path.Combine(Home, "codette"));
        var dotnet = Directory.CreateDirectory(Path.Combine(_folder.FullName, "bin")).FullName + "/dotnet";
        File.WriteAllText(dotnet, Dotnet);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(dotnet, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        Call(":8000", $":{Port}");
        Call("/home/you", Home);
    }

    private int Port { get; } = Loopback.FreePort();

    private string Home => Path.Combine(_folder.FullName, "home/you");

    /// <summary>The address of the database for whoever owns it; null where there is none.</summary>
    public string? Owner { get; set; }

    /// <summary>Something is called otherwise here than in the guides; what is told last is replaced first.</summary>
    public void Call(string inGuide, string here) => _names.Insert(0, (inGuide, here));

    /// <summary>Something is done before the first command.</summary>
    public void Begin(string command) => _before.AppendLine(CultureInfo.InvariantCulture, $"{Here(command)} >>'{_folder}/before' 2>&1 || exit 99");

    /// <summary>Runs SQL as whoever owns the database before the first command.</summary>
    public void BeginSql(string sql) => Begin(Psql(Keep(sql)));

    public async Task<IReadOnlyList<Printed>> Run(IEnumerable<Step> steps, CancellationToken token)
    {
        Step[] all = [.. steps];
        var script = new StringBuilder().Append(CultureInfo.InvariantCulture, $$"""
            trap '{{_folder}}/bin/dotnet stop' EXIT
            cd {{Home}}/codette

            """).Append(_before).AppendLine("code=0");
        for (var at = 0; at < all.Length; at++)
        {
            var text = all[at] is Command command ? Here(command.Text) : Psql(Keep(((Script)all[at]).Text));
            script.AppendLine(CultureInfo.InvariantCulture, $"{{ (exit $code)\n{text}\n}} >{_folder}/out.{at} 2>&1 </dev/null; code=$?; echo $code >{_folder}/code.{at}");
        }

        var file = Path.Combine(_folder.FullName, "script");
        await File.WriteAllTextAsync(file, script.ToString(), token);
        var code = await Execute(file, token);
        Assert.True(code != 99, await Told("before"));
        var printed = new List<Printed>();
        for (var at = 0; at < all.Length; at++)
        {
            var (text, ended) = (await Told($"out.{at}"), await Told($"code.{at}"));
            Assert.True(ended.Length > 0, $"Line {all[at].Line} did not come to an end:\n{text}");
            if (all[at] is Command command)
            {
                printed.Add(new Printed(command, text, int.Parse(ended, CultureInfo.InvariantCulture)));
            }
            else
            {
                Assert.True(ended.Trim() == "0", $"The SQL at line {all[at].Line} was refused:\n{text}");
            }
        }

        return printed;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<int> Execute(string file, CancellationToken token)
    {
        var start = new ProcessStartInfo("bash", [file]);
        var path = start.Environment["PATH"];
        start.Environment.Clear();
        foreach (var (name, value) in new[]
        {
            ("PATH", $"{_folder}/bin:{path}"), ("HOME", Home), ("LANG", "C.UTF-8"), ("PORT", $"{Port}"), ("DOTNET_NOLOGO", "1"),
            ("DOTNET_ROOT", Environment.GetEnvironmentVariable("DOTNET_ROOT")),
            ("CODETTE_GUIDE_FOLDER", _folder.FullName), ("CODETTE_GUIDE_PROGRAM", Path.Combine(AppContext.BaseDirectory, "Codette.WebApi.dll")),
        })
        {
            if (value is not null)
            {
                start.Environment[name] = value;
            }
        }

        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
        limit.CancelAfter(_patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            start.ArgumentList.Clear();
            start.ArgumentList.Add(Path.Combine(_folder.FullName, "bin/dotnet"));
            start.ArgumentList.Add("stop");
            using var stop = Process.Start(start)!;
            await stop.WaitForExitAsync(CancellationToken.None);
            return -1; // what has not ended is told by its line
        }
    }

    private string Keep(string sql)
    {
        var file = Path.Combine(_folder.FullName, $"{++_files}.sql");
        File.WriteAllText(file, Here(sql));
        return file;
    }

    private string Psql(string file) => $"psql -qX -v ON_ERROR_STOP=1 '{Owner}' -f {file}";

    private string Here(string text) => _names.Aggregate(text, (told, name) => told.Replace(name.InGuide, name.Here, StringComparison.Ordinal));

    private async Task<string> Told(string name) => File.Exists(Path.Combine(_folder.FullName, name))
        ? _names.Aggregate(
            await File.ReadAllTextAsync(Path.Combine(_folder.FullName, name)), (told, each) => told.Replace(each.Here, each.InGuide, StringComparison.Ordinal))
        : "";
}
