namespace Codette.Application.Diagnostics;

/// <summary>What a diagnosis comes to.</summary>
public enum DiagnosisState
{
    /// <summary>All that was measured is as it should be.</summary>
    Ok,

    /// <summary>It works, and something is wrong.</summary>
    Degraded,

    /// <summary>It does not work.</summary>
    Failing,

    /// <summary>There is no such thing here.</summary>
    NotConfigured,

    /// <summary>It could not be measured, or has not been yet.</summary>
    Unknown,
}
