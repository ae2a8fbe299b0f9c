namespace Codette.ArchitectureTests;

/// <summary>Files stay small enough to be read at one sitting.</summary>
public sealed class SourceBudgetTests
{
    private const int Median = 60, NinetiethPercentile = 150, Largest = 300;

    /// <summary>File name and reason.</summary>
    private static readonly Dictionary<string, string> Exceptions = [];

    [Fact]
    public void Source_files_keep_within_their_budget()
    {
        var lines = Sources().Select(file => (file, Count: File.ReadLines(file).Count())).OrderBy(each => each.Count).ToArray();
        Assert.NotEmpty(lines);

        Assert.InRange(lines[lines.Length / 2].Count, 1, Median);
        Assert.InRange(lines[lines.Length * 9 / 10].Count, 1, NinetiethPercentile);
        Assert.DoesNotContain(lines, each => each.Count > Largest && !Exceptions.ContainsKey(Path.GetFileName(each.file)));
    }

    [Fact]
    public void The_list_of_exceptions_holds_no_file_that_needs_none() => Assert.Empty(Exceptions.Keys.Except(
        Sources().Where(file => File.ReadLines(file).Count() > Largest).Select(file => Path.GetFileName(file)!)));

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Rings.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "obj" or "node_modules"));
}
