namespace Codette.Domain.Analysis.Reports;

/// <summary>What was measured from the samples of one channel.</summary>
/// <param name="Count">The finite samples that were measured.</param>
/// <param name="NotFinite">Samples that were no numbers and were left out.</param>
/// <param name="PeakDbfs">The largest sample; null for digital silence. Between the samples the true peak may be higher.</param>
/// <param name="RmsDbfs">The root of the mean square, offset included; 0 dBFS is a full-scale square, a full-scale sine is -3.01.</param>
/// <param name="DcOffset">The mean, full scale being 1.</param>
/// <param name="ClippedRuns">Runs of three or more samples at full scale: a single one may be an honest peak.</param>
/// <param name="RumbleShare">The share of the energy, without the offset, below 30 Hz; null without a sample rate or under half a second.</param>
public sealed record SampleMeasure(
    int Count,
    int NotFinite,
    double? PeakDbfs,
    double? RmsDbfs,
    double DcOffset,
    int ClippedRuns,
    double? RumbleShare)
{
    public const int MostSamples = 10_000_000;

    private const float FullScale = 0.9999f;
    private const int ShortestRun = 3;
    private const double RumbleHertz = 30;

    /// <summary>Peak less RMS in dB: 0 for a square, 3.01 for a sine.</summary>
    public double? CrestDb => PeakDbfs - RmsDbfs;

    /// <summary>Measures in two passes and without allocating; the second one, for the rumble, only with a sample rate.</summary>
    public static SampleMeasure Of(ReadOnlySpan<float> samples, double? sampleRate = null)
    {
        double sum = 0, squares = 0;
        float peak = 0;
        int notFinite = 0, run = 0, runs = 0;
        foreach (var sample in samples)
        {
            if (!float.IsFinite(sample))
            {
                notFinite++;
                continue;
            }

            var size = Math.Abs(sample);
            peak = Math.Max(peak, size);
            sum += sample;
            squares += (double)sample * sample;
            run = size >= FullScale ? run + 1 : 0;
            runs += run == ShortestRun ? 1 : 0;
        }

        var count = samples.Length - notFinite;
        var mean = count == 0 ? 0 : sum / count;
        return new(
            count,
            notFinite,
            peak > 0 ? ReportedLevel.Dbfs(peak) : null,
            peak > 0 ? ReportedLevel.Dbfs(Math.Sqrt(squares / count)) : null,
            mean,
            runs,
            sampleRate is >= 1_000 and <= 1_000_000 && count >= sampleRate / 2 ? Rumble(samples, sampleRate.Value, mean) : null);
    }

    private static double? Rumble(ReadOnlySpan<float> samples, double sampleRate, double mean)
    {
        var filter = new RumbleFilter(RumbleHertz, sampleRate);
        double whole = 0, low = 0;
        foreach (var sample in samples)
        {
            var swing = float.IsFinite(sample) ? sample - mean : 0;
            var part = filter.Next(swing);
            whole += swing * swing;
            low += part * part;
        }

        // What rounding leaves of a constant signal is no energy.
        return whole < 1e-12 * samples.Length ? null : Math.Min(1, low / whole);
    }
}
