namespace Codette.Guides.Tests;

/// <summary>Every command of the guides is run, and prints what they say.</summary>
public abstract class GuideTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected static TheoryData<string> Titles(string file) =>
        [.. Guide.Read(file).Where(section => section.Steps.OfType<Command>().Any()).Select(section => section.Title)];

    protected static async Task Try(string file, string title)
    {
        var section = Guide.Find(file, title);
        await using var stage = await Stage.Set(section.Stage);

        Printed[] wrong = [.. (await stage.Shell.Run(section.Steps, Token)).Where(printed => !IsAsWritten(printed))];

        Assert.True(wrong.Length == 0, string.Join("\n\n", wrong.Select(printed => Told(file, printed))));
    }

    internal static string Told(string file, Printed printed) => $"""
        docs/{file}, line {printed.Command.Line}: $ {printed.Command.Text}
        --- has to print
        {string.Join('\n', printed.Command.Output)}
        --- and prints (code {printed.Code})
        {printed.Text}
        """;

    /// <summary>What fails in silence is nowhere written.</summary>
    internal static bool IsAsWritten(Printed printed) =>
        Expected.Fits(printed.Command.Output, printed.Text) && (printed.Code == 0 || printed.Text.Trim().Length > 0) && printed.Code != 127;
}

public sealed class StartupGuideTests : GuideTests
{
    private const string File = "COMPLETE_STARTUP_GUIDE.md";

    public static TheoryData<string> Sections => Titles(File);

    [Theory]
    [MemberData(nameof(Sections))]
    public Task What_it_says_happens(string section) => Try(File, section);
}

public sealed class AuditGuideTests : GuideTests
{
    private const string File = "SUPABASE_RLS_AUDIT.md";

    public static TheoryData<string> Sections => Titles(File);

    [Theory]
    [MemberData(nameof(Sections))]
    public Task What_it_says_happens(string section) => Try(File, section);

    [Fact]
    public void What_has_no_command_is_run_before_what_has() => Assert.Equal(
        Stage.Yours, Guide.Read(File).Where(section => section.Steps.Count > 0 && !section.Steps.OfType<Command>().Any()).Select(section => section.Title));
}
