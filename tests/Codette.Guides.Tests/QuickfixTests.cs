using System.Text.RegularExpressions;
using Npgsql;

namespace Codette.Guides.Tests;

/// <summary>Every finding has a section, and what the section says ends it.</summary>
public sealed partial class QuickfixTests(Planted planted) : IClassFixture<Planted>
{
    private const string File = "RLS_SECURITY_QUICKFIX.md", Begin = "Before you begin", Leaked = "leaked";

    /// <summary>Of what the doctor said last.</summary>
    private const string Findings = """jq -r '.findings[] | "\(.id) \(.level)"' "$CODETTE_GUIDE_FOLDER/doctor" | sort -u""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Faults => [.. Guide.Read(File).Where(section => section.Plant is not null).Select(section => section.Title)];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_found_and_the_fix_ends_it(string id)
    {
        var section = Guide.Find(File, id);
        using var shell = await planted.Open(section.Plant!);
        var begin = Guide.Find(File, Begin).Steps;
        Command[] checks = [.. section.Steps.OfType<Command>()];
        var ask = new Command(0, Findings, []);

        var printed = await shell.Run([.. begin, .. checks, ask, .. section.Steps, ask], Token);

        Assert.NotEmpty(checks);
        Assert.NotEmpty(section.Sql);
        var (before, after) = (printed.Skip(begin.Count).Take(checks.Length + 1).ToArray(), printed.TakeLast(checks.Length + 1).ToArray());
        Assert.All(before[..^1], each => Assert.NotEqual("", each.Text.Trim()));
        Assert.All(after[..^1], each => Assert.True(GuideTests.IsAsWritten(each), GuideTests.Told(File, each)));
        var found = Lines(before[^1].Text).Select(line => line.Split(' ')).ToArray();
        Assert.Equal(Beside(section.Text).Concat(id == Leaked ? [] : [id]).Order(), found.Select(each => each[0]).Order());
        Assert.All(found.Where(each => each[0] == id), each => Assert.Contains($"**{each[1]}**", section.Text, StringComparison.Ordinal));
        Assert.Equal("", after[^1].Text.Trim());
    }

    [Fact]
    public async Task The_one_of_the_embedded_database_goes_too()
    {
        var section = Guide.Find(File, "database-file-open");
        using var shell = new Shell();

        Assert.All(await shell.Run(section.Steps, Token), each => Assert.True(GuideTests.IsAsWritten(each), GuideTests.Told(File, each)));
    }

    [Fact]
    public void Every_finding_has_a_section_and_every_section_is_of_one()
    {
        var found = Directory.EnumerateFiles(Path.Combine(Guide.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => NewFinding().Matches(System.IO.File.ReadAllText(file))).Select(match => match.Groups[1].Value).Distinct().Order();

        var told = Guide.Read(File).Select(section => section.Title).Except([Begin, Leaked]).Order();

        Assert.Equal(found, told);
        Assert.InRange(told.Count(), 30, 100);
        Assert.Equal(["database-file-open"], told.Append(Leaked).Except(Faults.Select(row => row.Data)));
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What the same fault makes too.</summary>
    private static string[] Beside(string text) => [.. BesideIt().Matches(text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("""(?:new Finding\(|\? new\(|: new\()\s*"([a-z]+(?:-[a-z]+)+)",\s""")]
    private static partial Regex NewFinding();

    [GeneratedRegex("<!-- beside: ([a-z-]+) -->")]
    private static partial Regex BesideIt();
}

/// <summary>The database of the guide, and copies of it with a fault.</summary>
public sealed class Planted : IAsyncLifetime
{
    private Stage? _stage;
    private int _copies;

    public async ValueTask InitializeAsync()
    {
        _stage = await Stage.Set("yours");
        await _stage.Shell.Run([], CancellationToken.None);
    }

    public async ValueTask DisposeAsync() => await (_stage?.DisposeAsync() ?? ValueTask.CompletedTask);

    internal async Task<Shell> Open(string plant)
    {
        var address = new Uri(_stage!.Shell.Owner!);
        var name = $"copy_{++_copies}";
        await using var admin = new NpgsqlConnection($"Host=127.0.0.1;Port={address.Port};Username=postgres;Database=postgres;Pooling=false");
        await admin.OpenAsync();
        await using var copy = new NpgsqlCommand($"create database {name} template {Stage.Database}", admin);
        await copy.ExecuteNonQueryAsync();
        var shell = new Shell { Owner = $"postgres://postgres@127.0.0.1:{address.Port}/{name}" };
        shell.Call($":5432/{Stage.Database}", $":{address.Port}/{name}");
        shell.BeginSql(plant);
        return shell;
    }
}
