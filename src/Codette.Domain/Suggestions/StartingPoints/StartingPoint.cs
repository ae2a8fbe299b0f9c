using Codette.Domain.Sessions;
using Codette.Domain.Suggestions.Roles;

namespace Codette.Domain.Suggestions.StartingPoints;

/// <summary>Common practice to begin with, where a mix was not told or gives no cause for advice.</summary>
/// <param name="Name">Stable, in kebab-case.</param>
/// <param name="Impact">How much following it changes a mix, 0 to 1.</param>
/// <param name="Type">The track type it is for, or null.</param>
/// <param name="Role">What the track has to play, or null.</param>
/// <param name="Genre">The genre it is for, or null.</param>
internal sealed record StartingPoint(
    string Name,
    string Category,
    double Impact,
    string Title,
    string Text,
    MixChange Change,
    string Knowledge,
    TrackType? Type = null,
    TrackRole? Role = null,
    string? Genre = null)
{
    /// <summary>How many of the words of the request it was chosen by.</summary>
    public int ChosenBy => (Type is null ? 0 : 1) + (Role is null ? 0 : 1) + (Genre is null ? 0 : 1);
}
