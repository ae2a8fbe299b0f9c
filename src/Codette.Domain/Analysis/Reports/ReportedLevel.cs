namespace Codette.Domain.Analysis.Reports;

/// <summary>
/// Reads a level that may be linear or in dBFS. Above 0 and up to 1 it is linear (0.5 is -6.02 dBFS); from -200 up to 0, and above 1
/// up to +24, it is dBFS. Exactly 0 is full scale when the level told beside it is negative, and otherwise says nothing, since
/// it may be silence as well. Everything else is no level.
/// </summary>
public static class ReportedLevel
{
    public const double LoudestDbfs = 24;
    public const double QuietestDbfs = -200;

    /// <returns>dBFS, or null when nothing usable was told.</returns>
    public static double? Read(double? level, double? beside) => level switch
    {
        0 => beside < 0 ? 0 : null,
        > 0 and <= 1 => Dbfs(level.Value),
        >= QuietestDbfs and <= LoudestDbfs => level,
        _ => null,
    };

    /// <summary>20 × log10 of an amplitude whose full scale is 1.</summary>
    internal static double Dbfs(double amplitude) => 20 * Math.Log10(amplitude);
}
