using System.Text.RegularExpressions;

namespace Codette.Guides.Tests;

/// <summary>A guide that is wrong is found out.</summary>
public sealed partial class HarnessTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("a\nb", "a\nb", true)]
    [InlineData("a\nb", "a\nb\n\n", true)]
    [InlineData("a\nb", "a", false)]
    [InlineData("a", "a\nb", false)]
    [InlineData("a\nb", "a\nc", false)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("a…c", "abbbc", true)]
    [InlineData("a…c", "ab", false)]
    [InlineData("a…c", "ab\nc", false)]
    [InlineData("a\n…\nd", "a\nb\nc\nd", true)]
    [InlineData("a\n…\nd", "a\nd", true)]
    [InlineData("a\n…\nd", "a\nb", false)]
    [InlineData("…", "anything", true)]
    [InlineData("a.c", "abc", false)]
    public void A_line_that_is_not_printed_is_noticed(string written, string printed, bool fits) =>
        Assert.Equal(fits, Expected.Fits(written.Split('\n'), printed));

    [Theory]
    [InlineData("$ echo one", "one", true)]
    [InlineData("$ echo one", "two", false)]
    [InlineData("$ echo one >&2", "one", true)]
    [InlineData("$ false", "", false)]
    [InlineData("$ true", "", true)]
    [InlineData("$ no-such-command", "…", false)]
    [InlineData("$ (exit 3)\n…\n$ echo $?", "3", true)]
    [InlineData("$ echo one \\\n    two", "one two", true)]
    [InlineData("$ echo 'one\ntwo'", "one\ntwo", true)]
    [InlineData("$ export A=1\n…\n$ echo $A", "1", true)]
    [InlineData("$ echo $HOME", "/home/you", true)]
    [InlineData("$ dotnet build", "…", false)]
    public async Task What_a_command_prints_is_compared(string command, string output, bool isRight)
    {
        using var shell = new Shell();
        var section = Assert.Single(Guide.Parse($"## One\n\n```console\n{command}\n{output}\n```\n"));

        var printed = await shell.Run(section.Steps, Token);

        Assert.Equal(isRight, GuideTests.IsAsWritten(printed[^1]));
    }

    [Theory]
    [InlineData("```bash\necho one\n```")]
    [InlineData("```\none\n```")]
    [InlineData("```console\none\n```")]
    public void A_block_that_would_not_be_run_is_refused(string block) =>
        Assert.Throws<FormatException>(() => Guide.Parse($"## One\n\n{block}\n"));

    [Theory]
    [InlineData("COMPLETE_STARTUP_GUIDE.md")]
    [InlineData("SUPABASE_RLS_AUDIT.md")]
    [InlineData("RLS_SECURITY_QUICKFIX.md")]
    public void What_stands_before_the_first_section_holds_nothing_to_run_and_links_lead_somewhere(string file)
    {
        var text = File.ReadAllText(Path.Combine(Guide.Root, "docs", file));

        Assert.DoesNotContain("```", text[..text.IndexOf("\n## ", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.All(Links().Matches(text).Select(link => link.Groups[1].Value), path => Assert.True(
            Path.Exists(Path.Combine(Guide.Root, "docs", path)), path));
    }

    /// <summary>The codes are those of the protocol, which other tests hold the server to.</summary>
    [Fact]
    public void The_codes_that_a_socket_closes_with_are_those_of_the_protocol()
    {
        var protocol = Rows(File.ReadAllText(Path.Combine(Guide.Root, "docs/protocol/README.md")));

        Assert.NotEmpty(protocol);
        Assert.Equal(protocol, Rows(Guide.Find("COMPLETE_STARTUP_GUIDE.md", "When /ws does not connect").Text));
    }

    private static string[] Rows(string text) => [.. Closings().Matches(text).Select(row => row.Value)];

    [GeneratedRegex(@"^\| [14]\d{3} \| [a-z_]+ \| (?:yes|no) \|", RegexOptions.Multiline)]
    private static partial Regex Closings();

    [GeneratedRegex(@"\]\(([^)#:]+)(?:#[^)]*)?\)")]
    private static partial Regex Links();
}
