namespace Codette.Domain.Analysis;

/// <summary>How much hangs on it; the most urgent first.</summary>
public enum Priority
{
    High,
    Medium,
    Low,
}
