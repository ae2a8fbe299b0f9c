using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Codette.Domain.Chat;
using Codette.Domain.Sessions;
using Codette.Domain.Tests.Knowledge;

namespace Codette.Domain.Tests.Chat;

/// <summary>Questions as people ask them, each with what an honest answer has to hold. Most must be right, of every kind.</summary>
public class GoldenQuestions(ITestOutputHelper output)
{
    private const double Enough = 0.95;

    private static readonly ReplyEngine Engine = new(Entries.Index);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    [Fact]
    public void At_least_95_percent_of_the_questions_are_answered_right()
    {
        var set = JsonSerializer.Deserialize<GoldenSet>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Chat", "golden-questions.json")), Json)!;
        var results = set.Questions
            .Select(golden => (golden.Kind, Fault: golden.FaultOf(Ask(golden, set.Mixes)), golden.Question))
            .ToList();

        var report = Report(results);
        output.WriteLine(report);
        var right = results.Count(result => result.Fault is null);
        Assert.True(right >= Enough * results.Count, report);
    }

    private static Reply Ask(GoldenQuestion golden, IReadOnlyDictionary<string, MixFacts> mixes)
    {
        var mix = golden.Mix is null ? null : mixes[golden.Mix];
        var earlier = new List<EarlierTurn>();
        foreach (var question in golden.Earlier ?? [])
        {
            var reply = Engine.Answer(Question.Parse(question), new ReplyContext([.. earlier], mix));
            earlier.Insert(0, new EarlierTurn(question, reply.Citations));
        }

        return Engine.Answer(Question.Parse(golden.Question), new ReplyContext(earlier, mix));
    }

    private static string Report(List<(string Kind, string? Fault, string Question)> results)
    {
        var report = new StringBuilder();
        foreach (var kind in results.GroupBy(result => result.Kind))
        {
            report.AppendLine($"{kind.Key}: {kind.Count(result => result.Fault is null)} of {kind.Count()}");
        }

        report.AppendLine($"all: {results.Count(result => result.Fault is null)} of {results.Count}");
        foreach (var (_, fault, question) in results.Where(result => result.Fault is not null))
        {
            report.AppendLine($"- {question} -> {fault}");
        }

        return report.ToString();
    }
}
