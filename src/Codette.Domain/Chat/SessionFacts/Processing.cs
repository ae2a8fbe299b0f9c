using Codette.Domain.Knowledge;
using Codette.Domain.Sessions;

namespace Codette.Domain.Chat.SessionFacts;

/// <summary>What stands out in the inserts, and what a track's name leads one to expect of them.</summary>
internal static class Processing
{
    private static readonly string Vocal = Spellings.Term("vocal");

    public static IEnumerable<Observation> Of(MixFacts mix)
    {
        var parts = mix.Tracks.Where(TrackWords.IsPart).ToArray();
        var bare = parts.Where(track => track.Inserts() == 0).ToArray();
        if (bare.Length > 0)
        {
            yield return new($"No inserts at all: {bare.Labels()}.", 0.4, "insert plugin eq compress raw dull");
        }

        foreach (var track in parts.Where(track => track.IsNamed(Vocal) && track.HasInsert("compress") == false))
        {
            yield return new(
                $"{EntryFigures.Capital(track.Label())} has no compressor among its inserts, so its quiet words can sink.",
                0.7, "vocal compression buried uneven level quiet lost");
        }

        var told = parts.Where(track => track.InsertTypes is not null).ToArray();
        var without = told.Where(track => track.HasInsert("eq") == false).ToArray();
        if (told.Length >= 3 && 2 * without.Length >= told.Length)
        {
            yield return new(
                $"{without.Length} of {told.Length} tracks have no EQ: {without.Labels()}.",
                0.5, "muddy boomy boxy harsh eq cluttered masking low end");
        }
    }
}
