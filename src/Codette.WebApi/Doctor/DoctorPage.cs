using Codette.WebApi.Diagnostics;
using Spectre.Console;

namespace Codette.WebApi.Doctor;

/// <summary>What the doctor says, for people.</summary>
internal sealed class DoctorPage(IAnsiConsole screen)
{
    /// <summary>Of functions, whose inputs are a part of their names.</summary>
    private const int LongestName = 60;

    private static readonly (string Verb, string Head)[] _verbs =
    [
        ("select", "select"), ("insert", "insert"), ("update", "update"), ("delete", "delete"), ("change_owner", "owner"), ("upsert", "upsert"), ("call", "call"),
    ];

    public void Show(DoctorReport report)
    {
        screen.WriteLine();
        if (report.Examined is { } examined)
        {
            Line($"[bold]{Text(examined.Database)}[/], PostgreSQL {Text(examined.ServerVersion)}, as {Text(examined.Login)}");
            var without = examined.LeftOut.Count == 0 ? "" : $", without what Supabase manages: {string.Join(", ", examined.LeftOut)}";
            Line($"Schemas: {Text(string.Join(", ", examined.Schemas))} ({Text(Why(examined.SchemasFrom) + without)})");
        }

        Line($"Key in use: {Text(report.CurrentKeyUsed)}");
        foreach (var (name, key) in report.Credentials.Where(key => key.Value.Advice is not null))
        {
            Line($"  {Text(name)}: {Text(key.Advice!)}");
        }

        Findings(report.Findings);
        Matrix(report);
        screen.WriteLine();
        Line($"[bold {Colour(report.Status)}]{Text(report.Status)}[/]  {Text(report.Message)}");
    }

    private void Findings(IReadOnlyList<FindingWire> findings)
    {
        foreach (var finding in findings)
        {
            var colour = finding.Level switch { "error" => "red", "warning" => "yellow", _ => "grey" };
            screen.WriteLine();
            Line($"[{colour}]{finding.Level,-7}[/] [bold]{Text(finding.On)}[/]  {Text(finding.Title)}  [grey]({Text(finding.Id)})[/]");
            Line($"        {Text(finding.Evidence)}");
            Line($"        [blue]{Text(finding.Remediation)}[/]");
        }
    }

    private void Matrix(DoctorReport report)
    {
        if (report.Matrix.Count == 0)
        {
            return;
        }

        var heads = _verbs.Where(verb => report.Matrix.Any(cell => cell.Verb == verb.Verb)).ToArray();
        var table = new Table().Border(TableBorder.Simple).AddColumn("object").AddColumn("role");
        foreach (var (_, head) in heads)
        {
            table.AddColumn(head);
        }

        foreach (var row in report.Matrix.GroupBy(cell => (cell.On, cell.Role)))
        {
            table.AddRow([
                Text(row.Key.On is { Length: > LongestName } name ? $"{name[..LongestName]}…" : row.Key.On), row.Key.Role,
                .. heads.Select(head => row.FirstOrDefault(cell => cell.Verb == head.Verb) is { } cell ? $"[{Colour(cell)}]{Short(cell.Verdict)}[/]" : ""),
            ]);
        }

        screen.WriteLine();
        screen.Write(table);
        foreach (var cell in report.Matrix.Where(cell => cell.Verdict == "leaked"))
        {
            Line($"[red]leaked[/] [bold]{Text(cell.On)}[/] {cell.Role} {cell.Verb}: {Text(cell.Reason ?? "")}");
            Line($"        [blue]{Text(cell.Statement ?? "")}[/]");
        }

        foreach (var group in report.Unproven.GroupBy(cell => (cell.On, cell.Reason)))
        {
            Line($"[yellow]unproven[/] [bold]{Text(group.Key.On)}[/] {Text(string.Join(", ", group.Select(cell => $"{cell.Role} {cell.Verb}")))}: {Text(group.Key.Reason ?? "")}");
        }

        if (report.Proof is { } proof)
        {
            Line($"[grey]{Text(proof.Scope)}[/]");
            if (proof.SequencesAdvanced.Count > 0)
            {
                Line($"[grey]Counters that went on: {Text(string.Join(", ", proof.SequencesAdvanced))}[/]");
            }
        }
    }

    private void Line(string markup) => screen.MarkupLine(markup);

    private static string Text(string text) => Markup.Escape(text);

    private static string Short(string verdict) => verdict switch { "denied by grant" => "no grant", "denied by policy" => "policy", _ => verdict };

    private static string Colour(CellWire cell) => cell.Holds switch { true => "green", false => "red", _ => "yellow" };

    private static string Colour(string status) => status switch { "✅ CORRECT" => "green", "❌ LEAK" => "red", _ => "yellow" };

    private static string Why(string from) => from switch
    {
        "asked" => "as asked",
        "usage" => "all that anon or authenticated may use",
        _ => from,
    };
}
