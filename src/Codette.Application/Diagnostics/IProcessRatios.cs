namespace Codette.Application.Diagnostics;

/// <summary>Reads what the old name "quantum state" stands for here: five ratios of this process.</summary>
public interface IProcessRatios
{
    /// <summary>The ratios at this moment. Cheap: no input or output.</summary>
    ProcessRatios Read();
}

/// <summary>
/// Ratios of this process since its start, each above 0 and below 1. A share of k in n cases is given as (k+1)/(n+2),
/// Laplace's rule of succession: it starts at a half, nears k/n with every case, and is never a 0 that would look
/// like "not measured".
/// </summary>
/// <param name="Coherence">The share of HTTP requests answered without a server error.</param>
/// <param name="Entanglement">The share of the seconds since the start in which at least one session played.</param>
/// <param name="Resonance">The share of chat answers that rest on a calculation, the session or the knowledge base.</param>
/// <param name="Phase">The share of the memory it may use that the process has in use.</param>
/// <param name="Fluctuation">The share of the machine's processor time that the process has used.</param>
public sealed record ProcessRatios(double Coherence, double Entanglement, double Resonance, double Phase, double Fluctuation);
