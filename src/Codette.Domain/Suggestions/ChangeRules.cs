using Codette.Domain.Common;
using Codette.Domain.Sessions;

namespace Codette.Domain.Suggestions;

/// <summary>What a change must keep to, so that a track stays one that <see cref="StudioSession.Checked"/> accepts.</summary>
internal static class ChangeRules
{
    private const int MostSettings = 64;

    public static Error? FaultOf(MixChange change, Track track, string insertId) => change switch
    {
        MixChange.AddEffect effect => FaultOf(effect, track, insertId),
        MixChange.SetParameter { Name: "volume" } set => Fader(set.Value),
        MixChange.SetParameter { Name: "pan" } set => Pan(set.Value),
        MixChange.SetParameter { Name: "inputGain" } set => InputGain(set.Value),
        MixChange.SetParameter => Error.Invalid("parameter_unknown", "The parameters of a track are volume, pan and inputGain."),
        MixChange.SetRouting to => FaultOf(to, track),
        MixChange.Adjust adjust => FaultOf(adjust),
        MixChange.Automate automate => FaultOf(automate),
        _ => null,
    };

    private static Error? FaultOf(MixChange.AddEffect effect, Track track, string insertId) =>
        insertId.Length is 0 or > StudioSession.MaxId || EffectTypes.Normalise(effect.EffectType).Length is 0 or > StudioSession.MaxId
            ? Error.Invalid("effect_invalid", "An insert has an id and a type of 1 to 64 characters.")
        : effect.Settings.Count > MostSettings || effect.Settings.Any(IsFaulty)
            ? Error.Invalid("effect_invalid", "An effect has at most 64 settings, each a finite number with a name of up to 64 characters.")
        : track.Inserts.Count >= StudioSession.MaxPerTrack
            ? Error.Conflict("inserts_full", "The track already has 32 inserts; remove one first.")
        : track.Inserts.Any(insert => insert.Id == insertId)
            ? Error.Conflict("insert_id_taken", "The track already has an insert with this id.")
        : null;

    private static bool IsFaulty(KeyValuePair<string, double> setting) =>
        setting.Key.Length > StudioSession.MaxId || !double.IsFinite(setting.Value);

    private static Error? FaultOf(MixChange.SetRouting to, Track track) =>
        to.Destination.Length is 0 or > StudioSession.MaxId
            ? Error.Invalid("routing_invalid", "A destination is the id of a bus, or master, of 1 to 64 characters.")
        : to.Destination == track.Id ? Error.Invalid("routing_invalid", "A track cannot feed itself.")
        : null;

    private static Error? FaultOf(MixChange.Adjust adjust) =>
        adjust == new MixChange.Adjust()
            ? Error.Invalid("change_empty", "An adjustment names at least one control.")
            : (adjust.Volume is { } volume ? Fader(volume) : null) ?? (adjust.Pan is { } pan ? Pan(pan) : null);

    private static Error? FaultOf(MixChange.Automate automate) =>
        automate.Parameter.Length is 0 or > StudioSession.MaxId || !double.IsFinite(automate.Value)
            || automate.TimeSeconds is not (>= 0 and < double.PositiveInfinity)
            ? Error.Invalid("automation_invalid", "An automation point has a parameter, a time of 0 seconds or later and a finite value.")
            : null;

    // The patterns are false for NaN.
    private static Error? Fader(double value) => value is >= Track.SilenceDb and <= Track.LoudestDb
        ? null : Error.Invalid("volume_out_of_range", "A fader goes from -60 to +12 dB.");

    private static Error? Pan(double value) => value is >= -1 and <= 1
        ? null : Error.Invalid("pan_out_of_range", "A pan goes from -1 (left) to +1 (right).");

    private static Error? InputGain(double value) => value is >= -60 and <= 60
        ? null : Error.Invalid("input_gain_out_of_range", "An input gain goes from -60 to +60 dB.");
}
