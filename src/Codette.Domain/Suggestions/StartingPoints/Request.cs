using Codette.Domain.Sessions;
using Codette.Domain.Suggestions.Roles;

namespace Codette.Domain.Suggestions.StartingPoints;

/// <summary>What a request says by itself, for want of a mix.</summary>
internal sealed record Request(TrackType? Type, TrackRole Role, string? Genre, double? TempoBpm)
{
    public static Request Read(SuggestionBrief brief, Focus focus, MixFacts? mix)
    {
        var track = focus.TrackId is { } id ? mix?.Tracks.FirstOrDefault(each => each.Id == id) : null;
        var word = brief.TrackType ?? "";
        TrackType? named = Enum.TryParse<TrackType>(word, ignoreCase: true, out var read) && Enum.IsDefined(read) ? read : null;
        var tempo = brief.TempoBpm ?? mix?.TempoBpm;
        return new Request(
            track?.Type ?? named,
            TrackRoles.Of(track?.Name ?? word).Role,
            focus.Genre,
            tempo is >= Tempo.Slowest and <= Tempo.Fastest ? tempo : null);
    }

    public bool Suits(StartingPoint point) =>
        (point.Type is null || point.Type == Type) && (point.Role is null || point.Role == Role)
        && (point.Genre is null || point.Genre == Genre)
        && !(CarriesLowEnd && point.Change is MixChange.AddEffect { EffectType: EffectTypes.HighPass });

    private bool CarriesLowEnd => Role is TrackRole.Kick or TrackRole.Bass;
}
