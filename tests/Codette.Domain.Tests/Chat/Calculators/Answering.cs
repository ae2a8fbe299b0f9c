using Codette.Domain.Chat;
using Codette.Domain.Chat.Calculators;
using Codette.Domain.Sessions;

namespace Codette.Domain.Tests.Chat.Calculators;

/// <summary>Asks the whole set, as the reply engine does.</summary>
internal static class Answering
{
    private static readonly CalculatorSet Set = new();

    public static Calculation? To(string question, ReplyContext? context = null) =>
        Set.TryAnswer(Question.Parse(question), context ?? ReplyContext.Empty);

    public static void ShouldStartWith(string question, string expected, ReplyContext? context = null)
    {
        var answer = To(question, context);
        Assert.True(answer is not null, $"No answer to: {question}");
        Assert.True(answer.Text.StartsWith(expected, StringComparison.Ordinal), $"{question} -> {answer.Text}");
    }

    /// <param name="questions">Oldest first, as they were asked.</param>
    public static ReplyContext After(params string[] questions) =>
        new([.. questions.Reverse().Select(question => new EarlierTurn(question, []))], null);

    public static ReplyContext InSession(double? bpm, int? beats = null) => new([], new MixFacts("session", [], null, bpm, beats));
}
