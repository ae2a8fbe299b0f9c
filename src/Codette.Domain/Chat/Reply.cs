using Codette.Domain.Sessions;

namespace Codette.Domain.Chat;

/// <summary>An answer and what it rests on.</summary>
/// <param name="Text">Plain text, no markup, never empty.</param>
/// <param name="Source">
/// Which part of the engine answered: <c>calculator</c>, <c>session</c>, <c>knowledge</c>, <c>help</c> (a greeting, thanks, or
/// what Codette can be asked) or <c>none</c> (Codette does not know, and says so).
/// </param>
/// <param name="Confidence">Above 0, at most 0.98, computed from <paramref name="Score"/>; below 0.3 means Codette does not know.</param>
/// <param name="Score">What the confidence was computed from.</param>
/// <param name="Citations">Slugs of the knowledge entries used, best first.</param>
public sealed record Reply(
    string Text,
    string Source,
    double Confidence,
    ReplyScore Score,
    IReadOnlyList<string> Citations);

/// <summary>How well a reply fits, each 0 to 1. <see cref="Chat.Confidence"/> makes one figure of them.</summary>
/// <param name="Relevance">How well what was found matches the question.</param>
/// <param name="Specificity">The share of the question's meaningful words that the answer accounts for.</param>
/// <param name="Certainty">How far the best finding stands above the next.</param>
public sealed record ReplyScore(double Relevance, double Specificity, double Certainty);

/// <summary>What the engine may lean on besides the question.</summary>
/// <param name="Earlier">The conversation's last turns, newest first, at most a handful.</param>
/// <param name="Mix">What is known of the mix, or null.</param>
public sealed record ReplyContext(IReadOnlyList<EarlierTurn> Earlier, MixFacts? Mix)
{
    public static ReplyContext Empty { get; } = new([], null);
}

/// <summary>A question from earlier in the conversation, and the entries that its answer cited.</summary>
public sealed record EarlierTurn(string Question, IReadOnlyList<string> Citations);
