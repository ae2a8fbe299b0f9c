namespace Codette.Application.Diagnostics;

/// <summary>Times the steps of a probe and tells how they ended.</summary>
/// <param name="time">The clock.</param>
/// <param name="tell">What a fault means to a diagnosis; null for a bug, which is thrown on.</param>
public sealed class ProbeTimer(TimeProvider time, Func<Exception, (ProbeOutcome Outcome, string Reason)?> tell)
{
    /// <summary>What was thrown is told in the step, if it can be told.</summary>
    public async Task<ProbeStep> Try(Func<Task> attempt)
    {
        var began = time.GetTimestamp();
        try
        {
            await attempt();
            return new ProbeStep(ProbeOutcome.Ok, Passed(began), null);
        }
        catch (Exception fault) when (tell(fault) is { } told)
        {
            return new ProbeStep(told.Outcome, Passed(began), told.Reason);
        }
    }

    private double Passed(long began) => time.GetElapsedTime(began).TotalMilliseconds;
}
