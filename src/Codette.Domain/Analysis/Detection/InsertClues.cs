using Codette.Domain.Sessions;

namespace Codette.Domain.Analysis.Detection;

/// <summary>What the types of the inserts add: little, because every genre uses every type.</summary>
internal static class InsertClues
{
    private static readonly (string Insert, string[] Genres)[] Leanings =
    [
        ("saturation", ["rock", "metal", "lo-fi"]),
        ("delay", ["reggae", "ambient"]),
        ("reverb", ["ambient", "orchestral"]),
        ("gate", ["metal", "rock"]),
    ];

    /// <summary>A type on at least a third of two or more tracks gives a quarter of a point to the genres that lean on it.</summary>
    public static IEnumerable<Clue> In(IReadOnlyList<TrackFacts> tracks)
    {
        foreach (var (insert, genres) in Leanings)
        {
            var count = tracks.Count(track => track.InsertTypes?.Contains(insert, StringComparer.OrdinalIgnoreCase) == true);
            if (count >= 2 && count * 3 >= tracks.Count)
            {
                var text = FormattableString.Invariant($"{insert} on {count} tracks");
                yield return new(null, "inserts", text, genre => genres.Contains(genre.Id) ? 0.25 : 0);
            }
        }
    }
}
