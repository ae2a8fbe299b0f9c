using System.Text.Json.Serialization;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.Domain.Sessions.Edits;

namespace Codette.WebApi.Sessions;

/// <summary>The fields of something that can be set, by the names they have in a session; null is not told.</summary>
internal interface IValues<T>
{
    Result<Patch<T>> ToPatch();
}

/// <summary>Of a session.</summary>
internal sealed record SessionValues(string? Name = null, double? TempoBpm = null, IReadOnlyList<int>? TimeSignature = null)
    : IValues<StudioSession>
{
    public static SessionValues From(SessionPatch patch) => new(
        patch.Name, patch.Tempo?.Bpm, patch.TimeSignature is { } signature ? [signature.Beats, signature.Unit] : null);

    public Result<Patch<StudioSession>> ToPatch()
    {
        Tempo tempo = default;
        TimeSignature signature = default;
        return TempoBpm is { } bpm && !Tempo.Of(bpm).TryGet(out tempo, out var fault) ? fault
            : TimeSignature is { } told && !SessionReader.Read(told).TryGet(out signature, out fault) ? fault
            : new SessionPatch(Name, TempoBpm is null ? null : tempo, TimeSignature is null ? null : signature);
    }
}

/// <summary>Of a track.</summary>
internal sealed record TrackValues : IValues<Track>
{
    public string? Name { get; set; }

    public string? Type { get; set; }

    public double? Volume { get; set; }

    public double? Pan { get; set; }

    public double? InputGain { get; set; }

    public bool? Muted { get; set; }

    public bool? Soloed { get; set; }

    public bool? Armed { get; set; }

    public string? Routing { get; set; }

    [JsonConverter(typeof(NullAsEmpty))]
    public string? Color { get; set; }

    public static TrackValues From(TrackPatch patch) => new()
    {
        Name = patch.Name,
        Type = patch.Type is { } type ? TrackTypes.NameOf(type) : null,
        Volume = patch.FaderDb,
        Pan = patch.Pan,
        InputGain = patch.InputGainDb,
        Muted = patch.Muted,
        Soloed = patch.Soloed,
        Armed = patch.Armed,
        Routing = patch.Routing,
        Color = patch.Color,
    };

    public Result<Patch<Track>> ToPatch() => Type is not null && TrackTypes.Find(Type) is null
        ? TrackTypes.Unknown
        : new TrackPatch
        {
            Name = Name,
            Type = TrackTypes.Find(Type),
            FaderDb = Volume,
            Pan = Pan,
            InputGainDb = InputGain,
            Muted = Muted,
            Soloed = Soloed,
            Armed = Armed,
            Routing = Routing,
            Color = Color,
        };
}

/// <summary>Of an insert; parameters that are not named keep their values.</summary>
internal sealed record InsertValues(
    string? Name = null, string? Type = null, bool? Enabled = null, IReadOnlyDictionary<string, double>? Parameters = null)
    : IValues<Insert>
{
    public static InsertValues From(InsertPatch patch) => new(patch.Name, patch.Type, patch.Enabled, patch.Parameters);

    public Result<Patch<Insert>> ToPatch() => new InsertPatch(Name, Type, Enabled, Parameters);
}

/// <summary>Of a send.</summary>
internal sealed record SendValues(string? Destination = null, double? Level = null, string? PrePost = null, bool? Enabled = null)
    : IValues<Send>
{
    public static SendValues From(SendPatch patch) => new(
        patch.Destination, patch.LevelDb, patch.PreFader switch { true => "pre", false => "post", null => null }, patch.Enabled);

    public Result<Patch<Send>> ToPatch() => PrePost is null or "pre" or "post"
        ? new SendPatch(Destination, Level, PrePost is null ? null : PrePost == "pre", Enabled)
        : Error.Invalid("edit_invalid", "pre_post is pre or post.");
}

/// <summary>Of a clip.</summary>
internal sealed record ClipValues(
    string? Name = null, string? Source = null, double? StartSeconds = null, double? OffsetSeconds = null, double? LengthSeconds = null,
    double? SourceSeconds = null) : IValues<Clip>
{
    public static ClipValues From(ClipPatch patch) => new(
        patch.Name, patch.Source, patch.StartSeconds, patch.OffsetSeconds, patch.LengthSeconds, patch.SourceSeconds);

    public Result<Patch<Clip>> ToPatch() => new ClipPatch(Name, Source, StartSeconds, OffsetSeconds, LengthSeconds, SourceSeconds);
}

/// <summary>Of a marker.</summary>
internal sealed record MarkerValues(string? Name = null, double? Seconds = null) : IValues<Marker>
{
    public static MarkerValues From(MarkerPatch patch) => new(patch.Name, patch.Seconds);

    public Result<Patch<Marker>> ToPatch() => new MarkerPatch(Name, Seconds);
}
