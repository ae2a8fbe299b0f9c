using System.Text.RegularExpressions;

namespace Codette.Guides.Tests;

/// <summary>One thing that a guide has its reader do.</summary>
/// <param name="Line">Where it stands, from 1.</param>
internal abstract record Step(int Line);

/// <summary>A line that begins with <c>$</c>, those that go on with it, and what it has to print.</summary>
internal sealed record Command(int Line, string Text, IReadOnlyList<string> Output) : Step(Line);

/// <summary>SQL that is run by whoever owns the database.</summary>
internal sealed record Script(int Line, string Text) : Step(Line);

/// <summary>What stands below a heading of the second level.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Stage">What has to be there before: a comment <c>stage: …</c>; empty for nothing.</param>
/// <param name="Plant">SQL that makes what the section mends: a comment <c>plant: …</c>; null for none.</param>
/// <param name="Text">All of it.</param>
/// <param name="Steps">What is done, in order.</param>
internal sealed record Section(string Title, string Stage, string? Plant, string Text, IReadOnlyList<Step> Steps)
{
    public string Sql => string.Join('\n', Steps.OfType<Script>().Select(script => script.Text));
}

/// <summary>A guide in docs, as what it has its reader do.</summary>
internal static partial class Guide
{
    /// <summary>The languages of blocks: nothing else would be run.</summary>
    private const string Console = "console", Sql = "sql";

    public static string Root { get; } = Above(AppContext.BaseDirectory);

    public static IReadOnlyList<Section> Read(string file) => Parse(File.ReadAllText(Path.Combine(Root, "docs", file)));

    public static Section Find(string file, string title) => Read(file).Single(section => section.Title == title);

    public static IReadOnlyList<Section> Parse(string markdown)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        int[] starts = [.. Enumerable.Range(0, lines.Length).Where(at => lines[at].StartsWith("## ", StringComparison.Ordinal))];
        return [.. starts.Zip(starts.Skip(1).Append(lines.Length), (from, to) => Parse(lines, from, to))];
    }

    private static Section Parse(string[] lines, int from, int to)
    {
        var text = string.Join('\n', lines[from..to]);
        var steps = new List<Step>();
        for (var at = from; at < to; at++)
        {
            if (!lines[at].StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            var begin = at + 1;
            at = Array.IndexOf(lines, "```", begin);
            switch (lines[begin - 1][3..])
            {
                case Console:
                    steps.AddRange(Commands(lines, begin, at));
                    break;
                case Sql:
                    steps.Add(new Script(begin + 1, string.Join('\n', lines[begin..at])));
                    break;
                case var other:
                    throw new FormatException($"Line {begin}: a block of '{other}' would not be run.");
            }
        }

        return new Section(lines[from][3..].Trim(), Comment(text, "stage")?.Trim() ?? "", Comment(text, "plant"), text, steps);
    }

    private static IEnumerable<Command> Commands(string[] lines, int from, int to)
    {
        for (var at = from; at < to;)
        {
            if (!lines[at].StartsWith("$ ", StringComparison.Ordinal))
            {
                throw new FormatException($"Line {at + 1}: the output of nothing.");
            }

            var begin = at;
            var command = lines[at++][2..];
            while (at < to && IsOpen(command))
            {
                command += "\n" + lines[at++];
            }

            var output = at;
            while (at < to && !lines[at].StartsWith("$ ", StringComparison.Ordinal))
            {
                at++;
            }

            yield return new Command(begin + 1, command, lines[output..at]);
        }
    }

    /// <summary>Whether the next line goes on with it.</summary>
    private static bool IsOpen(string command) =>
        command.EndsWith('\\') || Quoted().Replace(command, "").Any(letter => letter is '\'' or '"');

    private static string? Comment(string text, string name) =>
        Regex.Match(text, $"<!-- {name}:\\s(.*?)-->", RegexOptions.Singleline) is { Success: true } found ? found.Groups[1].Value : null;

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Codette.sln")) ? folder : Above(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException());

    [GeneratedRegex("""'[^']*'|"(?:[^"\\]|\\.)*"|\\.""", RegexOptions.Singleline)]
    private static partial Regex Quoted();
}
