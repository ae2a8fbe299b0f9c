namespace Codette.Domain.Suggestions;

/// <summary>What a client asks suggestions for.</summary>
/// <param name="Focus">
/// general, gain-staging, mixing, mastering, eq, compression, reverb, delay, stereo, routing, effects, a genre or
/// <c>track_&lt;id&gt;</c>; anything else is read as general.
/// </param>
/// <param name="TrackType">audio, instrument, midi, aux, vca, master, or what the track plays, such as vocals; when told.</param>
/// <param name="Genre">The genre of the piece, when told.</param>
/// <param name="TempoBpm">Quarter notes a minute, when told.</param>
/// <param name="Limit">How many at most; held to 1 to 50.</param>
public sealed record SuggestionBrief(string Focus, string? TrackType, string? Genre, double? TempoBpm, int Limit);
