using Codette.Domain.Common;

namespace Codette.Domain.Analysis.Reports;

/// <summary>
/// Judges a mix by what a client tells about it. Levels of tracks are faders and are called so; nothing is measured unless samples
/// are given; what is not known is said to be not measured.
/// </summary>
public static class MixAnalysis
{
    /// <summary>A whole session: faders, reported peaks, names, plug-ins.</summary>
    public static MixReport Session(SessionInput input) => SessionReport.Of(input);

    /// <summary>One track and what it may need next.</summary>
    public static MixReport Track(TrackReading track) => TrackReport.Of(new(track, 1));

    /// <summary>How the tracks are connected.</summary>
    public static MixReport Routing(RoutingInput input) => RoutingReport.Of(input);

    /// <summary>The faders of the tracks against each other.</summary>
    public static MixReport GainStaging(IReadOnlyList<TrackReading> tracks) => GainReport.Of(tracks);

    /// <summary>A recording, from reported levels or from samples; samples win where both are told.</summary>
    /// <returns>The report, or <c>samples_too_many</c>.</returns>
    public static Result<MixReport> Signal(SignalInput input) => input.Samples?.Length > SampleMeasure.MostSamples
        ? Error.Invalid("samples_too_many", "Send at most 10 million samples; measure a longer recording in parts.")
        : SignalReport.Of(input);
}
