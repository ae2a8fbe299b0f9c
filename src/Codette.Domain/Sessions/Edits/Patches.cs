namespace Codette.Domain.Sessions.Edits;

/// <summary>New values of some fields; null leaves a field as it is.</summary>
public abstract record Patch<T>
{
    internal abstract T On(T part);
}

/// <summary>Of the session itself.</summary>
public sealed record SessionPatch(string? Name = null, Tempo? Tempo = null, TimeSignature? TimeSignature = null) : Patch<StudioSession>
{
    internal override StudioSession On(StudioSession part) => part with
    {
        Name = Name ?? part.Name,
        Tempo = Tempo ?? part.Tempo,
        TimeSignature = TimeSignature ?? part.TimeSignature,
    };
}

/// <summary>Of a track; its inserts, sends and clips have edits of their own.</summary>
public sealed record TrackPatch : Patch<Track>
{
    public string? Name { get; init; }

    public TrackType? Type { get; init; }

    public double? FaderDb { get; init; }

    public double? Pan { get; init; }

    public double? InputGainDb { get; init; }

    public bool? Muted { get; init; }

    public bool? Soloed { get; init; }

    public bool? Armed { get; init; }

    public string? Routing { get; init; }

    /// <summary>Empty takes the color away.</summary>
    public string? Color { get; init; }

    internal override Track On(Track part) => part with
    {
        Name = Name ?? part.Name,
        Type = Type ?? part.Type,
        FaderDb = FaderDb ?? part.FaderDb,
        Pan = Pan ?? part.Pan,
        InputGainDb = InputGainDb ?? part.InputGainDb,
        Muted = Muted ?? part.Muted,
        Soloed = Soloed ?? part.Soloed,
        Armed = Armed ?? part.Armed,
        Routing = Routing ?? part.Routing,
        Color = Color is "" ? null : Color ?? part.Color,
    };
}

/// <summary>Of an insert; parameters that are not named keep their values.</summary>
public sealed record InsertPatch(
    string? Name = null, string? Type = null, bool? Enabled = null, IReadOnlyDictionary<string, double>? Parameters = null) : Patch<Insert>
{
    internal override Insert On(Insert part) => part with
    {
        Name = Name ?? part.Name,
        Type = Type ?? part.Type,
        Enabled = Enabled ?? part.Enabled,
        Parameters = Parameters is null ? part.Parameters : Merged(part.Parameters, Parameters),
    };

    private static Dictionary<string, double> Merged(
        IReadOnlyDictionary<string, double> known, IReadOnlyDictionary<string, double> told)
    {
        var merged = new Dictionary<string, double>(known);
        foreach (var (name, value) in told)
        {
            merged[name] = value;
        }

        return merged;
    }
}

/// <summary>Of a send.</summary>
public sealed record SendPatch(string? Destination = null, double? LevelDb = null, bool? PreFader = null, bool? Enabled = null) : Patch<Send>
{
    internal override Send On(Send part) => part with
    {
        Destination = Destination ?? part.Destination,
        LevelDb = LevelDb ?? part.LevelDb,
        PreFader = PreFader ?? part.PreFader,
        Enabled = Enabled ?? part.Enabled,
    };
}

/// <summary>Of a clip.</summary>
public sealed record ClipPatch(
    string? Name = null, string? Source = null, double? StartSeconds = null, double? OffsetSeconds = null, double? LengthSeconds = null,
    double? SourceSeconds = null) : Patch<Clip>
{
    internal override Clip On(Clip part) => part with
    {
        Name = Name ?? part.Name,
        Source = Source ?? part.Source,
        StartSeconds = StartSeconds ?? part.StartSeconds,
        OffsetSeconds = OffsetSeconds ?? part.OffsetSeconds,
        LengthSeconds = LengthSeconds ?? part.LengthSeconds,
        SourceSeconds = SourceSeconds ?? part.SourceSeconds,
    };
}

/// <summary>Of a marker.</summary>
public sealed record MarkerPatch(string? Name = null, double? Seconds = null) : Patch<Marker>
{
    internal override Marker On(Marker part) => part with { Name = Name ?? part.Name, Seconds = Seconds ?? part.Seconds };
}
