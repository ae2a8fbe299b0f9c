namespace Codette.Domain.Sessions;

/// <summary>
/// What is known of a mix when a question is asked: from the client's <c>daw_context</c> or from the stored session.
/// A null means "not told", which is never the same as zero.
/// </summary>
/// <param name="Origin">Where the facts come from, for evidence: <c>daw_context</c> or <c>session</c>.</param>
/// <param name="Tracks">The tracks in their order; empty when none were told.</param>
/// <param name="SelectedTrackId">The selected track's id; it is also among <paramref name="Tracks"/>.</param>
/// <param name="TempoBpm">Quarter notes a minute.</param>
/// <param name="BeatsPerBar">The upper figure of the time signature.</param>
public sealed record MixFacts(
    string Origin,
    IReadOnlyList<TrackFacts> Tracks,
    string? SelectedTrackId = null,
    double? TempoBpm = null,
    int? BeatsPerBar = null)
{
    public TrackFacts? Selected => Tracks.FirstOrDefault(track => track.Id == SelectedTrackId);
}

/// <summary>What is known of one track. Levels are fader positions, never measured signal.</summary>
/// <param name="Id">The client's id, such as <c>track-3</c>.</param>
/// <param name="Name">As shown to the musician; may be empty.</param>
/// <param name="Type">audio, instrument, midi, aux, vca or master.</param>
/// <param name="FaderDb">Fader, -60 to +12 dB.</param>
/// <param name="Pan">-1 (left) to +1 (right).</param>
/// <param name="InsertTypes">The types of the enabled inserts in order (eq, compressor, …), when told.</param>
/// <param name="InsertCount">The number of inserts, when only that was told.</param>
/// <param name="SendCount">The number of sends.</param>
/// <param name="InputGainDb">Gain before the inserts, -60 to +60 dB.</param>
/// <param name="Routing">The id of what it feeds: a bus, or <c>master</c>.</param>
public sealed record TrackFacts(
    string Id,
    string Name,
    TrackType Type,
    double? FaderDb = null,
    double? Pan = null,
    bool? Muted = null,
    bool? Soloed = null,
    bool? Armed = null,
    IReadOnlyList<string>? InsertTypes = null,
    int? InsertCount = null,
    int? SendCount = null,
    double? InputGainDb = null,
    string? Routing = null);

/// <summary>What a track carries.</summary>
public enum TrackType
{
    Audio,
    Instrument,
    Midi,
    Aux,
    Vca,
    Master,
}
