namespace Codette.Domain.Sessions;

/// <summary>One place on the timeline, in each of the units people use; all say the same.</summary>
/// <param name="Seconds">From 0.</param>
/// <param name="Samples">The sample nearest to <paramref name="Seconds"/>.</param>
/// <param name="Beats">Quarter notes since the start, from 0.</param>
/// <param name="Bar">The bar, from 1.</param>
/// <param name="Beat">The beat within the bar in units of the time signature, from 1.</param>
public readonly record struct TransportPosition(double Seconds, long Samples, double Beats, long Bar, int Beat)
{
    /// <summary>Three quarter notes may come out as 2.9999999999: closer than this counts as there.</summary>
    private const double Rounding = 1e-9;

    internal static TransportPosition Of(double seconds, double beats, int sampleRate, TimeSignature signature)
    {
        var quarters = Math.Max(0, beats) + Rounding;
        var bar = Math.Floor(quarters / signature.QuartersPerBar);
        var beat = Math.Floor((quarters - (bar * signature.QuartersPerBar)) * signature.Unit / 4);
        return new(seconds, (long)Math.Round(seconds * sampleRate), Math.Max(0, beats), (long)bar + 1, (int)beat + 1);
    }
}
