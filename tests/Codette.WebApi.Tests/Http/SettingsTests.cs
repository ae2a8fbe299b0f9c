using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Codette.WebApi.Http.Settings;
using Microsoft.Extensions.Configuration;

namespace Codette.WebApi.Tests.Http;

/// <summary>Starts the program itself.</summary>
public sealed class SettingsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("codette-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("PORT", "abc")]
    [InlineData("PORT", "65536")]
    [InlineData("CODETTE_HOST", "not a host")]
    [InlineData("CODETTE_ORIGINS", "http://localhost:5173/path")]
    [InlineData("CODETTE_LOG_LEVEL", "Loud")]
    [InlineData("CODETTE_LOG_LEVEL", "Debug,Error")]
    [InlineData("CODETTE_LOG_FORMAT", "xml")]
    [InlineData("SUPABASE_JWT_SECRET", "of-31-characters-which-is-short")]
    [InlineData("SUPABASE_URL", "http://project.supabase.co")]
    [InlineData("SUPABASE_URL", "project")]
    [InlineData("CODETTE_ALLOW_ANONYMOUS", "yes")]
    [InlineData("CODETTE_ADMIN_TOKEN", "of-31-characters-which-is-short")]
    public async Task A_bad_value_stops_the_start_with_one_sentence_that_names_it(string name, string value)
    {
        var (code, error) = await Run((name, value));

        Assert.Equal(1, code);
        Assert.StartsWith($"{name} has to be ", error);
        Assert.DoesNotContain('\n', error);
        Assert.EndsWith(".", error);
        Assert.DoesNotContain("of-31-characters", error);
    }

    [Fact]
    public void Where_a_setting_was_read_is_told_for_the_file_and_the_environment()
    {
        var file = Path.Combine(_folder.FullName, ".env");
        File.WriteAllText(file, "SUPABASE_URL=https://file.example\nSUPABASE_ANON_KEY=file\nsupabase_anon_key=again\n");
        Environment.SetEnvironmentVariable("CODETTE_TEST_SUPABASE_URL", "https://environment.example");
        var settings = new ConfigurationBuilder().Add(new EnvFile(file)).AddEnvironmentVariables("CODETTE_TEST_").Build();
        Environment.SetEnvironmentVariable("CODETTE_TEST_SUPABASE_URL", null);

        Assert.Equal(
            ("environment", ".env", null),
            (EnvFile.SourceOf(settings, "SUPABASE_URL"), EnvFile.SourceOf(settings, "SUPABASE_ANON_KEY"), EnvFile.SourceOf(settings, "DATABASE_URL")));
    }

    [Fact]
    public async Task A_port_in_use_stops_the_start_with_one_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var (code, error) = await Run(("PORT", $"{port}"));

        Assert.Equal(1, code);
        Assert.StartsWith($"PORT {port} is in use", error);
        Assert.DoesNotContain('\n', error);
    }

    [Fact]
    public async Task An_address_of_another_machine_stops_the_start()
    {
        var (code, error) = await Run(("CODETTE_HOST", "192.0.2.1"), ("PORT", "0"));

        Assert.Equal(1, code);
        Assert.StartsWith("CODETTE_HOST 192.0.2.1 is not an address", error);
    }

    [Fact]
    public async Task The_environment_wins_over_the_file()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, ".env"), "PORT=abc\nCODETTE_LOG_FORMAT=xml\n", TestContext.Current.CancellationToken);

        Assert.StartsWith("PORT", (await Run()).Error);
        Assert.StartsWith("CODETTE_LOG_FORMAT", (await Run(("PORT", "0"))).Error);
    }

    [Fact]
    public async Task The_start_says_where_Codette_is()
    {
        using var process = Start(("PORT", "0"), ("CODETTE_ORIGINS", "http://localhost:1234"));
        try
        {
            var text = "";
            while (!text.Contains("Origins:", StringComparison.Ordinal)
                && await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken) is { } line)
            {
                text += line + "\n";
            }

            Assert.Matches(@"URL: +http://127\.0\.0\.1:\d+", text);
            Assert.Matches(@"Studio: +(http://127\.0\.0\.1:\d+|left out of this build: install Node\.js .+)\n", text);
            Assert.Matches(@"WebSocket: +ws://127\.0\.0\.1:\d+/ws", text);
            Assert.Matches("Sign-in: +none: only this machine's user; anonymous callers may not store", text);
            Assert.Contains("/docs", text);
            Assert.Contains("http://localhost:1234", text);
        }
        finally
        {
            process.Kill();
        }
    }

    private async Task<(int Code, string Error)> Run(params (string Name, string Value)[] settings)
    {
        using var process = Start(settings);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("   at ", await output);
        return (process.ExitCode, error.Trim());
    }

    private Process Start(params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Codette.WebApi.dll")])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["CODETTE_DATA"] = _folder.FullName;
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
