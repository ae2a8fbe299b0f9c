using Codette.Domain.Common;

namespace Codette.Domain.Sessions;

/// <summary>What the backend keeps of a piece of work: its name, its tempo and its mixer.</summary>
/// <param name="Id">Chosen by the client; one owner's ids are unique.</param>
/// <param name="Name">1 to 200 characters.</param>
/// <param name="Tempo">The tempo that its transport starts with.</param>
/// <param name="TimeSignature">The time signature that its transport starts with.</param>
/// <param name="Tracks">In the mixer's order, at most 512.</param>
/// <param name="Version">0 before it was first stored, then one more with every change.</param>
/// <param name="UpdatedAt">When the last change was stored.</param>
public sealed record StudioSession(
    SessionId Id,
    string Name,
    Tempo Tempo,
    TimeSignature TimeSignature,
    IReadOnlyList<Track> Tracks,
    long Version,
    DateTimeOffset UpdatedAt)
{
    public const int MaxTracks = 512;
    public const int MaxPerTrack = 32;
    public const int MaxName = 200;
    public const int MaxId = 64;

    /// <summary>A session that nobody has stored yet.</summary>
    public static StudioSession New(SessionId id, DateTimeOffset now) =>
        new(id, id.Value, Tempo.Default, TimeSignature.FourFour, [], 0, now);

    /// <summary>True when a client has told what is in it, so that its figures mean something.</summary>
    public bool IsStored => Version > 0;

    public Track? FindTrack(string id) => Tracks.FirstOrDefault(track => track.Id == id);

    /// <summary>The same session with one track replaced by its new state.</summary>
    public StudioSession WithTrack(Track changed) =>
        this with { Tracks = [.. Tracks.Select(track => track.Id == changed.Id ? changed : track)] };

    /// <summary>The session if all its figures are in range and its ids unique, else the first thing that is wrong.</summary>
    public Result<StudioSession> Checked() => FirstFault() is { } fault ? Error.Invalid("session_invalid", fault) : this;

    /// <summary>What the reply engine and the rules may know of it.</summary>
    public MixFacts ToFacts(string? selectedTrackId = null) =>
        new("session", [.. Tracks.Select(track => track.ToFacts())], selectedTrackId, Tempo.Bpm, TimeSignature.Beats);

    private string? FirstFault()
    {
        if (Name.Length is 0 or > MaxName)
        {
            return "A session's name has 1 to 200 characters.";
        }

        if (Tracks.Count > MaxTracks)
        {
            return "A session has at most 512 tracks.";
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        return Tracks.Select(track => ids.Add(track.Id) ? FaultOf(track) : $"Two tracks have the id '{track.Id}'.")
            .FirstOrDefault(fault => fault is not null);
    }

    private static string? FaultOf(Track track) =>
        track.Id.Length is 0 or > MaxId ? "A track's id has 1 to 64 characters."
        : track.Name.Length > MaxName ? $"The name of track '{track.Id}' is longer than 200 characters."
        : track.FaderDb is not (>= Track.SilenceDb and <= Track.LoudestDb) ? $"The fader of track '{track.Id}' lies outside -60 to +12 dB."
        : track.Pan is not (>= -1 and <= 1) ? $"The pan of track '{track.Id}' lies outside -1 to +1."
        : track.InputGainDb is not (>= -60 and <= 60) ? $"The input gain of track '{track.Id}' lies outside -60 to +60 dB."
        : track.Routing.Length > MaxId ? $"The routing of track '{track.Id}' is longer than 64 characters."
        : track.Inserts.Count > MaxPerTrack || track.Sends.Count > MaxPerTrack ? $"Track '{track.Id}' has more than 32 inserts or sends."
        : track.Inserts.Any(IsFaulty) ? $"An insert of track '{track.Id}' has no id or type, too long a name, or a setting that is no number."
        : track.Sends.Any(IsFaulty) ? $"A send of track '{track.Id}' has no id or destination, or a level outside -60 to +12 dB."
        : null;

    private static bool IsFaulty(Insert insert) =>
        insert.Id.Length is 0 or > MaxId || insert.Type.Length is 0 or > MaxId || insert.Name.Length > MaxName
        || insert.Parameters.Count > 64 || insert.Parameters.Any(each => each.Key.Length > MaxId || !double.IsFinite(each.Value));

    private static bool IsFaulty(Send send) =>
        send.Id.Length is 0 or > MaxId || send.Destination.Length is 0 or > MaxId
        || send.LevelDb is not (>= Track.SilenceDb and <= Track.LoudestDb);
}
