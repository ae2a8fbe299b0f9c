using Codette.Domain.Sessions;

namespace Codette.Domain.Analysis.Reports;

/// <summary>A track as the analysis panel tells it.</summary>
/// <param name="Id">The client's id; empty when it tells none.</param>
/// <param name="Name">As shown; may be empty.</param>
/// <param name="Type">Null when it is none of the known types.</param>
/// <param name="LevelDb">The fader. -60 also stands for 0 dB: the panel cannot tell the two apart.</param>
/// <param name="PeakDb">In dBFS. Exactly 3 dB above the fader it is the panel's invention, not a meter.</param>
/// <param name="Plugins">The inserts by type; <c>Unknown</c> for one whose type is not told.</param>
public sealed record TrackReading(
    string Id,
    string Name,
    TrackType? Type,
    double? LevelDb,
    double? PeakDb,
    IReadOnlyList<string>? Plugins = null);

/// <summary>A whole session.</summary>
/// <param name="TrackCount">As told; may differ from the number of readings.</param>
public sealed record SessionInput(IReadOnlyList<TrackReading> Tracks, int? TrackCount = null);

/// <summary>How tracks are connected.</summary>
/// <param name="TrackTypes">One a track; null for a type that is not known.</param>
public sealed record RoutingInput(int? TrackCount, IReadOnlyList<TrackType?> TrackTypes, bool? HasAux);

/// <summary>A recording: levels the client reports, or samples to measure.</summary>
/// <param name="PeakLevel">See <see cref="ReportedLevel"/> for how linear and dBFS are told apart.</param>
/// <param name="RmsLevel">As <paramref name="PeakLevel"/>.</param>
/// <param name="Samples">One channel, full scale at -1 and +1, at most <see cref="SampleMeasure.MostSamples"/>.</param>
public sealed record SignalInput(
    SignalAspect Aspect,
    double? DurationSeconds = null,
    double? SampleRate = null,
    double? PeakLevel = null,
    double? RmsLevel = null,
    ReadOnlyMemory<float>? Samples = null);
