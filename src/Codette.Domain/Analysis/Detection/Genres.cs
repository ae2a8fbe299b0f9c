using System.Collections.Frozen;

namespace Codette.Domain.Analysis.Detection;

/// <summary>The genres Codette knows.</summary>
public static class Genres
{
    /// <summary>In a fixed order, which also decides between equal candidates.</summary>
    public static IReadOnlyList<Genre> All { get; } = [.. BandGenres.List, .. BeatGenres.List, .. QuietGenres.List];

    private static readonly FrozenDictionary<string, Genre> ByName = All
        .SelectMany(genre => genre.Aliases.Append(genre.Id).Select(name => KeyValuePair.Create(name, genre)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Finds a genre by its id or another usual name: <c>hip_hop</c>, <c>HipHop</c> and <c>dnb</c> are understood.</summary>
    /// <returns>The genre, or null when there is none of that name.</returns>
    public static Genre? Find(string? id) => ByName.GetValueOrDefault(Slug.Of(id).Replace('&', 'n'));
}
