namespace Codette.Domain.Chat;

/// <summary>
/// How sure an answer is: <c>relevance^0.7 · specificity^0.5 · (0.85 + 0.15 · certainty)</c>, held between 0.01 and 0.98.
/// The product lets neither a strong match on one word of many, nor a weak match on all of them, pass for knowledge; the
/// margin over the next finding only shades it, since two entries often say the same. Never 0, which clients read as
/// "not given", and never 1, since no word list is sure. A computed answer keeps its calculator's own confidence.
/// </summary>
public static class Confidence
{
    public const double Least = 0.01;
    public const double Most = 0.98;

    /// <summary>Below this, Codette does not know.</summary>
    public const double Enough = 0.3;

    public static double Of(ReplyScore score) => Math.Clamp(
        Math.Pow(score.Relevance, 0.7) * Math.Pow(score.Specificity, 0.5) * (0.85 + 0.15 * score.Certainty), Least, Most);
}
