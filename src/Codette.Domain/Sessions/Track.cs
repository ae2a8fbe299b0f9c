namespace Codette.Domain.Sessions;

/// <summary>A track of a session as its client describes it.</summary>
/// <param name="Id">The client's id, such as <c>track-3</c>; unique in the session, 1 to 64 characters.</param>
/// <param name="Name">Up to 200 characters; may be empty.</param>
/// <param name="Type">What it carries.</param>
/// <param name="FaderDb">-60 (silence) to +12 dB.</param>
/// <param name="Pan">-1 (left) to +1 (right).</param>
/// <param name="InputGainDb">-60 to +60 dB, before the inserts.</param>
/// <param name="Inserts">In signal order, at most 32.</param>
/// <param name="Sends">At most 32.</param>
/// <param name="Routing">The id of what it feeds: a bus, or <c>master</c>.</param>
/// <param name="Color"><c>#rrggbb</c>, or null when nobody chose one.</param>
/// <param name="Clips">In the client's order, at most 512; null, as what was stored before there were clips has it, is none.</param>
public sealed record Track(
    string Id,
    string Name,
    TrackType Type,
    double FaderDb,
    double Pan,
    double InputGainDb,
    bool Muted,
    bool Soloed,
    bool Armed,
    IReadOnlyList<Insert> Inserts,
    IReadOnlyList<Send> Sends,
    string Routing,
    string? Color = null,
    IReadOnlyList<Clip>? Clips = null) : IPart
{
    public const double SilenceDb = -60;
    public const double LoudestDb = 12;
    public const int MaxClips = 512;

    /// <summary>What is heard of it, and when.</summary>
    public IReadOnlyList<Clip> Clips { get; init; } = Clips ?? [];

    /// <summary>What the reply engine and the rules may know of it.</summary>
    public TrackFacts ToFacts() => new(
        Id, Name, Type, FaderDb, Pan, Muted, Soloed, Armed,
        [.. Inserts.Where(insert => insert.Enabled).Select(insert => insert.Type)], Inserts.Count, Sends.Count,
        InputGainDb, Routing);
}

/// <summary>A processor on a track.</summary>
/// <param name="Id">Unique on the track.</param>
/// <param name="Name">As shown.</param>
/// <param name="Type">eq, compressor, gate, saturation, delay, reverb, utility, meter, high-pass, limiter or another name.</param>
/// <param name="Enabled">False when bypassed.</param>
/// <param name="Parameters">Settings by name, finite numbers in the unit of the parameter.</param>
public sealed record Insert(string Id, string Name, string Type, bool Enabled, IReadOnlyDictionary<string, double> Parameters) : IPart;

/// <summary>A copy of a track's signal sent to a bus.</summary>
/// <param name="Id">Unique on the track.</param>
/// <param name="Destination">The id of the bus it feeds.</param>
/// <param name="LevelDb">-60 to +12 dB.</param>
/// <param name="PreFader">True when the fader does not act on it.</param>
/// <param name="Enabled">False when switched off.</param>
public sealed record Send(string Id, string Destination, double LevelDb, bool PreFader, bool Enabled) : IPart;
