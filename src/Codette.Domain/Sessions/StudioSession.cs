using Codette.Domain.Common;
using Codette.Domain.Sessions.Edits;

namespace Codette.Domain.Sessions;

/// <summary>What the backend keeps of a piece of work: its name, its tempo, its mixer and what is on its timeline.</summary>
/// <param name="Id">Chosen by the client; one owner's ids are unique.</param>
/// <param name="Name">1 to 200 characters.</param>
/// <param name="Tempo">The tempo that its transport starts with.</param>
/// <param name="TimeSignature">The time signature that its transport starts with.</param>
/// <param name="Tracks">In the mixer's order, at most 512.</param>
/// <param name="Markers">In the client's order, at most 512.</param>
/// <param name="Version">0 before it was first stored, then one more with every change.</param>
/// <param name="UpdatedAt">When the last change was stored.</param>
/// <param name="EditMarks">Whose edits are in it; null when a client told the session whole, and then the stored ones stay.</param>
public sealed record StudioSession(
    SessionId Id,
    string Name,
    Tempo Tempo,
    TimeSignature TimeSignature,
    IReadOnlyList<Track> Tracks,
    IReadOnlyList<Marker> Markers,
    long Version,
    DateTimeOffset UpdatedAt,
    EditMarks? EditMarks = null)
{
    public const int MaxTracks = 512;
    public const int MaxMarkers = 512;
    public const int MaxPerTrack = 32;
    public const int MaxName = 200;
    public const int MaxId = 64;

    /// <summary>A session that nobody has stored yet.</summary>
    public static StudioSession New(SessionId id, DateTimeOffset now) =>
        new(id, id.Value, Tempo.Default, TimeSignature.FourFour, [], [], 0, now, EditMarks.None);

    /// <summary>True when a client has told what is in it, so that its figures mean something.</summary>
    public bool IsStored => Version > 0;

    public Track? FindTrack(string id) => Tracks.FirstOrDefault(track => track.Id == id);

    /// <summary>The same session with one track replaced by its new state.</summary>
    public StudioSession WithTrack(Track changed) =>
        this with { Tracks = [.. Tracks.Select(track => track.Id == changed.Id ? changed : track)] };

    /// <summary>The session if all its figures are in range and its ids unique, else the first thing that is wrong.</summary>
    public Result<StudioSession> Checked() => SessionRules.FaultOf(this) is { } fault ? Error.Invalid("session_invalid", fault) : this;

    /// <summary>What the reply engine and the rules may know of it.</summary>
    public MixFacts ToFacts(string? selectedTrackId = null) =>
        new("session", [.. Tracks.Select(track => track.ToFacts())], selectedTrackId, Tempo.Bpm, TimeSignature.Beats);
}
