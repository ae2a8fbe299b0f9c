using Codette.Domain.Analysis.Reports;
using Codette.Domain.Sessions;
using CsCheck;

namespace Codette.Domain.Tests.Analysis;

/// <summary>The analysis panel: what it sends, and what it reads out of a report's words.</summary>
internal static class Panel
{
    /// <summary>Names, half of them chosen to set the panel's word search off by accident.</summary>
    public static readonly Gen<string> Name = Gen.OneOf(
        Gen.String,
        Gen.OneOf("Sequence lead", "clipping fx", "Low Level drone", "Aux pad", "Compressed kick", "Frequency", "EQ me", "", "Audio 1"));

    public static readonly Gen<TrackReading> Reading = Gen.Select(
        Name,
        Name,
        Gen.OneOf(Gen.Const((TrackType?)null), Gen.Enum<TrackType>().Select(type => (TrackType?)type)),
        Level,
        Level,
        Gen.OneOf("Unknown", "eq", "compressor", "reverb", "").Array[0, 4],
        (id, name, type, level, peak, plugins) => new TrackReading(id, name, type, level, peak, plugins));

    public static Gen<double?> Level => Gen.OneOf(
        Gen.Const((double?)null),
        Gen.Double[-70, 20].Select(level => (double?)level),
        Gen.Double.Select(level => (double?)level),
        Gen.OneOf<double?>(-60, -57, 0, 3, 1, 0.8, -12, double.NaN));

    /// <summary>What the panel sends for a fader: 0 becomes -60, and the peak is made up.</summary>
    public static TrackReading Sends(double fader, string name = "Bass", params string[] plugins)
    {
        var level = fader == 0 ? -60 : fader;
        return new("track-1", name, TrackType.Audio, level, level + 3, plugins);
    }

    /// <summary>What the panel would offer after reading the report.</summary>
    public static (bool Fix, bool Boost, bool Eq, bool Compressor, bool Aux) Offers(MixReport report) => (
        Has(report.Findings, "clipping"),
        Has(report.Findings, "low level"),
        Has(report.Recommendations, "eq"),
        Has(report.Recommendations, "compress"),
        Has(report.Recommendations, "aux"));

    /// <summary>What the report itself means to offer.</summary>
    public static (bool Fix, bool Boost, bool Eq, bool Compressor, bool Aux) Means(MixReport report) => (
        report.ActionItems.Any(item => item.Action == Actions.FixClipping),
        report.ActionItems.Any(item => item.Action == Actions.BoostLevel),
        report.ActionItems.Any(item => item is { Action: Actions.AddEffect, Parameter: "EQ" }),
        report.ActionItems.Any(item => item is { Action: Actions.AddEffect, Parameter: "Compressor" }),
        report.ActionItems.Any(item => item.Action == Actions.CreateAux));

    private static bool Has(IReadOnlyList<string> texts, string word) =>
        texts.Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
