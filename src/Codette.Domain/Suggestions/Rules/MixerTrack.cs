using Codette.Domain.Sessions;
using Codette.Domain.Suggestions.Roles;

namespace Codette.Domain.Suggestions.Rules;

/// <summary>A track as the rules see it: what was told, and what follows from it, worked out once.</summary>
internal sealed class MixerTrack(TrackFacts facts, string label)
{
    private readonly RoleGuess _guess = TrackRoles.Of(facts.Name);
    private readonly InsertKinds _inserts = KindsOf(facts.InsertTypes);

    public TrackFacts Facts => facts;

    /// <summary>The name in titles: cut when long, with the id when another track has the same.</summary>
    public string Label => label;

    public TrackRole Role => _guess.Role;

    public double Naming => _guess.Reliability;

    public int Side => _guess.Side;

    public bool IsBacking => _guess.Backing;

    public bool IsLeadVocal => Role == TrackRole.Vocal && !IsBacking;

    public bool IsDrum => Role is TrackRole.Kick or TrackRole.Snare or TrackRole.Drums;

    public bool IsLowEnd => Role is TrackRole.Kick or TrackRole.Bass;

    public bool IsBus => facts.Type == TrackType.Aux;

    /// <summary>Carries a signal of its own and is not known to be muted.</summary>
    public bool Sounds => facts.Type is TrackType.Audio or TrackType.Instrument && facts.Muted != true;

    /// <summary>How surely none of <paramref name="kinds"/> is among the inserts; 0 when one is, or when nothing was told.</summary>
    public double Lacks(InsertKinds kinds) =>
        facts.InsertTypes is null ? (facts.InsertCount == 0 ? 1 : 0)
        : (_inserts & kinds) != 0 ? 0
        : (_inserts & InsertKinds.Opaque) != 0 ? 0.5
        : 1;

    public bool Has(InsertKinds kinds) => (_inserts & kinds) != 0;

    public string InsertsInWords => facts.InsertTypes is { Count: > 0 } types ? string.Join(", ", types) : "none";

    private static InsertKinds KindsOf(IReadOnlyList<string>? types)
    {
        var kinds = InsertKinds.None;
        for (var i = 0; i < types?.Count; i++)
        {
            // Most clients spell types as Codette does, and that is the fast way.
            var kind = KindOf(types[i]);
            kinds |= kind == InsertKinds.Opaque ? KindOf(EffectTypes.Normalise(types[i])) : kind;
        }

        return kinds;
    }

    private static InsertKinds KindOf(string type) => type switch
    {
        EffectTypes.Eq => InsertKinds.Eq,
        EffectTypes.HighPass => InsertKinds.HighPass,
        EffectTypes.Compressor => InsertKinds.Compressor,
        EffectTypes.Limiter => InsertKinds.Limiter,
        EffectTypes.DeEsser => InsertKinds.DeEsser,
        EffectTypes.Saturation => InsertKinds.Saturation,
        EffectTypes.Delay => InsertKinds.Delay,
        EffectTypes.Reverb => InsertKinds.Reverb,
        EffectTypes.Gate or EffectTypes.LowPass or EffectTypes.Utility or EffectTypes.Meter => InsertKinds.Neutral,
        _ => InsertKinds.Opaque,
    };
}
