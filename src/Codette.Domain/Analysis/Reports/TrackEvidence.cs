using Codette.Domain.Analysis.Detection;
using static System.FormattableString;

namespace Codette.Domain.Analysis.Reports;

/// <summary>What a reading is worth: the parts of it that are known, apart from those the client makes up.</summary>
internal readonly record struct TrackEvidence(TrackReading Reading, int Position)
{
    private const double UnclearDb = -60;
    private const double HighestDb = 12;
    private const double InventedOffset = 3;
    private const int LongestLabel = 40;

    private static readonly string[] TriggerWords = ["clipping", "low level"];

    /// <summary>The fader, or null where -60 may as well mean 0 dB.</summary>
    public double? Fader => Reading.LevelDb is > UnclearDb and <= HighestDb ? Reading.LevelDb : null;

    /// <summary>A peak that is not merely the fader and 3 dB; dBFS.</summary>
    public double? Peak =>
        Reading.PeakDb is not (>= ReportedLevel.QuietestDbfs and <= ReportedLevel.LoudestDbfs) ? null
        : Reading.LevelDb is { } level && Math.Abs(Reading.PeakDb.Value - level - InventedOffset) < 0.01 ? null
        : Reading.PeakDb;

    public bool KnowsPlugins => Reading.Plugins is { } plugins && !plugins.Any(IsUnknown);

    public bool HasName => !TrackName.IsEmpty(Reading.Name);

    /// <summary>The id, or the position where there is none.</summary>
    public string Id => Reading.Id.Length > 0 ? Reading.Id : Invariant($"track {Position}");

    /// <summary>
    /// How findings call it. A name that holds one of the words by which the client picks its own fixes would set them off,
    /// so such a track goes by its position.
    /// </summary>
    public string Label
    {
        get
        {
            var name = Reading.Name.Trim();
            var isUsable = name.Length > 0 && !TriggerWords.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
            return isUsable
                ? $"'{(name.Length > LongestLabel ? name[..LongestLabel] : name)}'"
                : Invariant($"Track {Position}");
        }
    }

    public static TrackEvidence[] From(IReadOnlyList<TrackReading> readings) =>
        [.. readings.Select((reading, at) => new TrackEvidence(reading, at + 1))];

    public bool Has(string effect) =>
        Reading.Plugins?.Any(plugin => plugin.Contains(effect, StringComparison.OrdinalIgnoreCase)) == true;

    private static bool IsUnknown(string? plugin) =>
        string.IsNullOrWhiteSpace(plugin) || plugin.Equals("unknown", StringComparison.OrdinalIgnoreCase);
}
