using Codette.Domain.Chat.Calculators;
using Codette.Domain.Chat.SessionFacts;
using Codette.Domain.Knowledge;

namespace Codette.Domain.Chat;

/// <summary>
/// Answers questions: what can be computed is computed, what can be read from the session is read, the rest comes from the
/// knowledge base, and where that has nothing Codette says so. Pure and immutable; build it once and share it.
/// </summary>
public sealed class ReplyEngine
{
    private readonly CalculatorSet _calculators = new();
    private readonly Retrieval _retrieval;
    private readonly SessionAnswer _session;

    public ReplyEngine(Bm25Index index)
    {
        _retrieval = new Retrieval(index);
        _session = new SessionAnswer(_retrieval);
    }

    /// <summary>Answers any text, and never throws for what it says.</summary>
    public Reply Answer(Question question, ReplyContext context)
    {
        if (_calculators.TryAnswer(question, context) is { } calculation)
        {
            return Computed(calculation);
        }

        if (SmallTalk.TryAnswer(question) is { } courtesy)
        {
            return courtesy;
        }

        var subject = Subject.Of(question, context);
        var finding = _retrieval.Find(subject);
        if (_session.TryAnswer(question, context, finding, subject) is { } told)
        {
            return told;
        }

        if (!finding.IsEnough && context.Earlier.Count > 0)
        {
            // What came before may have been about nothing known, and a brief question leaned on it: let it speak alone.
            subject = Subject.Of(question, context with { Earlier = [] });
            finding = _retrieval.Find(subject);
        }

        return finding.IsEnough ? Composition.FromKnowledge(finding, subject) : Unknown(finding.Score);
    }

    // The calculator knows what it had to assume, so its confidence stands; the figure covers the whole question.
    private static Reply Computed(Calculation calculation) => new(
        calculation.Text, "calculator", Math.Clamp(calculation.Confidence, Confidence.Least, Confidence.Most),
        new ReplyScore(Math.Clamp(calculation.Confidence, 0, 1), 1, 1), []);

    private static Reply Unknown(ReplyScore score) => new(
        $"Codette does not know: nothing in its knowledge base fits this question well enough. {SmallTalk.WhatToAsk}",
        "none", Math.Min(Confidence.Of(score), Confidence.Enough - 0.01), score, []);
}
