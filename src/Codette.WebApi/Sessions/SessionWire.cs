using System.Text.Json.Serialization;

namespace Codette.WebApi.Sessions;

/// <summary>A studio session: name, tempo, mixer and timeline.</summary>
/// <remarks>Setters, as the generated reader would lose the initial values of init-only properties.</remarks>
public sealed record SessionWire
{
    /// <summary>1 to 64 letters, digits, '.', '_' or '-'; in a PUT the path's id counts.</summary>
    public string Id { get; set; } = "";

    /// <summary>1 to 200 characters.</summary>
    public string? Name { get; set; }

    /// <summary>Quarter notes a minute, 20 to 999.</summary>
    public double TempoBpm { get; set; } = 120;

    /// <summary>Beats and their unit, such as [4,4].</summary>
    public IReadOnlyList<int> TimeSignature { get; set; } = [4, 4];

    /// <summary>In the mixer's order, at most 512.</summary>
    public IReadOnlyList<TrackWire> Tracks { get; set; } = [];

    /// <summary>Named places on the timeline, at most 512.</summary>
    public IReadOnlyList<MarkerWire> Markers { get; set; } = [];

    /// <summary>The version that was read: 0 for a session that was never stored. A PUT with an older one is refused (409).</summary>
    public long Version { get; set; }

    /// <summary>When the last change was stored; ignored in a PUT.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}

/// <summary>A track.</summary>
public sealed record TrackWire
{
    /// <summary>The client's id, unique in the session, 1 to 64 characters.</summary>
    public required string Id { get; set; }

    /// <summary>Up to 200 characters.</summary>
    public string? Name { get; set; }

    /// <summary>audio, instrument, midi, aux, vca or master.</summary>
    public string Type { get; set; } = "audio";

    /// <summary>Fader, -60 to +12 dB.</summary>
    public double Volume { get; set; }

    /// <summary>-1 (left) to +1 (right).</summary>
    public double Pan { get; set; }

    /// <summary>-60 to +60 dB.</summary>
    public double InputGain { get; set; }

    /// <summary>Whether it is muted.</summary>
    public bool Muted { get; set; }

    /// <summary>Whether it is soloed.</summary>
    public bool Soloed { get; set; }

    /// <summary>Whether it is armed for recording.</summary>
    public bool Armed { get; set; }

    /// <summary>Processors in signal order, at most 32.</summary>
    public IReadOnlyList<InsertWire> Inserts { get; set; } = [];

    /// <summary>At most 32.</summary>
    public IReadOnlyList<SendWire> Sends { get; set; } = [];

    /// <summary>The id of what the track feeds: a bus, or <c>master</c>.</summary>
    public string? Routing { get; set; }

    /// <summary><c>#rrggbb</c>, or null.</summary>
    public string? Color { get; set; }

    /// <summary>What is heard of it and when, at most 512.</summary>
    public IReadOnlyList<ClipWire> Clips { get; set; } = [];
}

/// <summary>A processor on a track.</summary>
/// <param name="Id">Unique on the track.</param>
/// <param name="Name">As shown.</param>
/// <param name="Type">eq, compressor, gate, saturation, delay, reverb, utility, meter or another name.</param>
/// <param name="Enabled">False when bypassed.</param>
/// <param name="Parameters">Settings by name.</param>
public sealed record InsertWire(
    string Id, string? Name, string Type, bool Enabled = true, IReadOnlyDictionary<string, double>? Parameters = null);

/// <summary>A copy of a track's signal sent to a bus.</summary>
/// <param name="Id">Unique on the track.</param>
/// <param name="Destination">The id of the bus.</param>
/// <param name="Level">-60 to +12 dB.</param>
/// <param name="PrePost"><c>pre</c> or <c>post</c> the fader.</param>
/// <param name="Enabled">False when switched off.</param>
public sealed record SendWire(string Id, string Destination, double Level = 0, string PrePost = "post", bool Enabled = true);

/// <summary>A stretch of audio on a track.</summary>
/// <param name="Id">Unique on the track, 1 to 64 characters.</param>
/// <param name="Name">Up to 200 characters.</param>
/// <param name="Source">Which audio: an id of the client's own, 1 to 128 characters.</param>
/// <param name="StartSeconds">Where it begins on the timeline, 0 to 1,000,000 s.</param>
/// <param name="OffsetSeconds">Where in the source it begins, from 0 s.</param>
/// <param name="LengthSeconds">How much of the source is heard, above 0 s; it ends within the source, or 1 ms after it.</param>
/// <param name="SourceSeconds">How long the whole source is, above 0 to 1,000,000 s.</param>
public sealed record ClipWire(
    string Id, string? Name, string Source, double StartSeconds, double OffsetSeconds, double LengthSeconds, double SourceSeconds);

/// <summary>A named place on the timeline.</summary>
/// <param name="Id">Unique in the session, 1 to 64 characters.</param>
/// <param name="Name">Up to 200 characters.</param>
/// <param name="Seconds">0 to 1,000,000 s.</param>
public sealed record MarkerWire(string Id, string? Name, double Seconds);

/// <summary>The stored sessions, the last changed first.</summary>
public sealed record SessionList(IReadOnlyList<SessionWire> Sessions);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(TransportState))]
[JsonSerializable(typeof(TransportAnswer))]
[JsonSerializable(typeof(TransportMetrics))]
[JsonSerializable(typeof(TransportActionRequest))]
[JsonSerializable(typeof(SessionWire))]
[JsonSerializable(typeof(SessionList))]
[JsonSerializable(typeof(SyncAnswer))]
[JsonSerializable(typeof(EditBatchWire))]
[JsonSerializable(typeof(EditAnswer))]
internal sealed partial class SessionsJson : JsonSerializerContext;
