namespace Codette.Domain.Suggestions;

/// <summary>
/// How sure a proposal is: <c>told × naming × (0.6 + 0.4 × distance)</c>, at least 0.01.
/// <list type="bullet">
/// <item><c>told</c>: the share of the evidence that the rule needs and that was told, 0 to 1. An assumption costs its share.</item>
/// <item><c>naming</c>: how reliably the names say what the tracks play (<see cref="Roles.RoleGuess.Reliability"/>), 1 when no name matters.</item>
/// <item><c>distance</c>: how far the number lies out of its range, 0 at the edge, 1 at the far end of the control.</item>
/// </list>
/// </summary>
internal static class Confidence
{
    /// <summary>The distance of what is there or is not: halfway, for want of a number.</summary>
    public const double YesOrNo = 0.5;

    public static double Of(double told, double distance = YesOrNo, double naming = 1) =>
        Math.Max(0.01, Math.Round(Math.Clamp(told, 0, 1) * naming * (0.6 + (0.4 * Math.Clamp(distance, 0, 1))), 3));
}
