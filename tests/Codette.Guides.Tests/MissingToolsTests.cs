namespace Codette.Guides.Tests;

public sealed class MissingToolsTests
{
    [Fact]
    public void What_the_guides_run_is_there()
    {
        var missing = Tools.Missing();

        Assert.SkipWhen(missing is not null && Environment.GetEnvironmentVariable("CI") != "true", missing ?? "");
        Assert.Null(missing);
    }
}
