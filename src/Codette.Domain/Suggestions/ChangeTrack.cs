using System.Collections.Frozen;
using Codette.Domain.Common;
using Codette.Domain.Sessions;

namespace Codette.Domain.Suggestions;

/// <summary>Applies a change to a stored track and takes it back.</summary>
public static class ChangeTrack
{
    /// <summary>Where a change took place: in the stored session,</summary>
    public const string OnSession = "session";
    /// <summary>or in the client, which alone can make it.</summary>
    public const string OnClient = "client";

    /// <summary>The changed track, and what <see cref="Undo"/> needs. A change that only clients can make leaves the track as it is.</summary>
    /// <param name="insertId">The id that an added insert gets; new on the track.</param>
    public static Result<(Track Changed, AppliedChange Applied)> Apply(MixChange change, Track track, string insertId) =>
        ChangeRules.FaultOf(change, track, insertId) is { } fault ? fault : change switch
        {
            MixChange.AddEffect effect => (AddTo(track, effect, insertId), new AppliedChange(OnSession, null, insertId)),
            MixChange.SetParameter set => (With(track, set), new AppliedChange(OnSession, set with { Value = ValueOf(track, set) }, null)),
            MixChange.SetRouting to =>
                (track with { Routing = to.Destination }, new AppliedChange(OnSession, new MixChange.SetRouting(track.Routing), null)),
            MixChange.Adjust adjust => (With(track, adjust), new AppliedChange(OnSession, Before(track, adjust), null)),
            _ => (track, new AppliedChange(OnClient, null, null)),
        };

    /// <summary>The track as it was, or a conflict <c>target_changed</c> when what the change set is no longer what it set.</summary>
    public static Result<Track> Undo(MixChange change, AppliedChange applied, Track track) =>
        applied.On == OnClient ? track : (change, applied.Before) switch
        {
            (MixChange.AddEffect effect, _) when track.Inserts.Any(insert => IsUntouched(insert, effect, applied.InsertId)) =>
                track with { Inserts = [.. track.Inserts.Where(insert => insert.Id != applied.InsertId)] },
            (MixChange.SetParameter set, MixChange.SetParameter before) when ValueOf(track, set) == set.Value => With(track, before),
            (MixChange.SetRouting to, MixChange.SetRouting before) when track.Routing == to.Destination =>
                track with { Routing = before.Destination },
            (MixChange.Adjust adjust, MixChange.Adjust before) when With(track, adjust) == track => With(track, before),
            _ => Error.Conflict(
                "target_changed", "What this suggestion set has been changed since, so it cannot be undone; change it by hand."),
        };

    private static Track AddTo(Track track, MixChange.AddEffect effect, string id)
    {
        var type = EffectTypes.Normalise(effect.EffectType);
        var settings = effect.Settings.ToFrozenDictionary(StringComparer.Ordinal);
        return track with { Inserts = [.. track.Inserts, new Insert(id, type, type, Enabled: true, settings)] };
    }

    private static bool IsUntouched(Insert insert, MixChange.AddEffect effect, string? id) =>
        insert.Id == id && insert.Enabled && insert.Type == EffectTypes.Normalise(effect.EffectType)
        && insert.Parameters.Count == effect.Settings.Count
        && effect.Settings.All(setting => insert.Parameters.TryGetValue(setting.Key, out var value) && value == setting.Value);

    private static double ValueOf(Track track, MixChange.SetParameter set) => set.Name switch
    {
        "volume" => track.FaderDb,
        "pan" => track.Pan,
        _ => track.InputGainDb,
    };

    private static Track With(Track track, MixChange.SetParameter set) => set.Name switch
    {
        "volume" => track with { FaderDb = set.Value },
        "pan" => track with { Pan = set.Value },
        _ => track with { InputGainDb = set.Value },
    };

    private static Track With(Track track, MixChange.Adjust adjust) => track with
    {
        FaderDb = adjust.Volume ?? track.FaderDb,
        Pan = adjust.Pan ?? track.Pan,
        Muted = adjust.Muted ?? track.Muted,
        Soloed = adjust.Soloed ?? track.Soloed,
        Armed = adjust.Armed ?? track.Armed,
    };

    private static MixChange.Adjust Before(Track track, MixChange.Adjust adjust) => new(
        adjust.Volume is null ? null : track.FaderDb,
        adjust.Pan is null ? null : track.Pan,
        adjust.Muted is null ? null : track.Muted,
        adjust.Soloed is null ? null : track.Soloed,
        adjust.Armed is null ? null : track.Armed);
}
