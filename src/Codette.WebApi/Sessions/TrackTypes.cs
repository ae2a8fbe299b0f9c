using Codette.Domain.Common;
using Codette.Domain.Sessions;

namespace Codette.WebApi.Sessions;

/// <summary>The track types by the names that clients use.</summary>
internal static class TrackTypes
{
    public static Error Unknown { get; } =
        Error.Invalid("track_type_unknown", "A track's type is one of: audio, instrument, midi, aux, vca, master.");

    public static string NameOf(TrackType type) => type switch
    {
        TrackType.Audio => "audio",
        TrackType.Instrument => "instrument",
        TrackType.Midi => "midi",
        TrackType.Aux => "aux",
        TrackType.Vca => "vca",
        _ => "master",
    };

    public static TrackType? Find(string? name) => name?.ToLowerInvariant() switch
    {
        "audio" => TrackType.Audio,
        "instrument" => TrackType.Instrument,
        "midi" => TrackType.Midi,
        "aux" => TrackType.Aux,
        "vca" => TrackType.Vca,
        "master" => TrackType.Master,
        _ => null,
    };
}
