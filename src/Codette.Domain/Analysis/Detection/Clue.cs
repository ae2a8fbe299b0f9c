namespace Codette.Domain.Analysis.Detection;

/// <summary>Something that speaks for one genre or for several.</summary>
internal sealed record Clue(string? TrackId, string Source, string Text, Func<Genre, double> PointsFor)
{
    // A genre's own name on a track says more than any one instrument, and less than two.
    private const double NamedByTrack = 2;
    private const double NamedByProject = 3;

    /// <summary>The clues of a name: the longest phrases that are sounds or genres, each word used once.</summary>
    public static IEnumerable<Clue> In(string? name, string? trackId)
    {
        var words = TrackName.Words(name);
        for (var at = 0; at < words.Count;)
        {
            var length = Math.Min(SoundLexicon.LongestPhrase, words.Count - at);
            Clue? clue = null;
            while (length > 0 && (clue = Of(string.Join(' ', words.GetRange(at, length)), name!, trackId)) is null)
            {
                length--;
            }

            if (clue is not null)
            {
                yield return clue;
            }

            at += Math.Max(1, length);
        }
    }

    /// <summary>The genre a project's name holds, wherever it stands in it.</summary>
    public static Clue? InProject(string? name)
    {
        var words = TrackName.Words(name);
        for (var length = SoundLexicon.LongestPhrase; length > 0; length--)
        {
            for (var at = 0; at + length <= words.Count; at++)
            {
                if (Genres.Find(string.Join(' ', words.GetRange(at, length))) is { } named)
                {
                    return new(null, "project name", named.Id, genre => genre == named ? NamedByProject : 0);
                }
            }
        }

        return null;
    }

    /// <summary>Narrow ranges tell more: up to 1.5 points inside, a fifth of that at half or double time, half a point lost outside.</summary>
    public static Clue OfTempo(double bpm) => new(null, "tempo", FormattableString.Invariant($"{bpm:0.##} BPM"), genre =>
    {
        var full = 1.5 * Math.Min(1, 30 / (genre.TempoBpm.High - genre.TempoBpm.Low));
        return genre.TempoBpm.Contains(bpm) ? full
            : genre.TempoBpm.Contains(bpm * 2) || genre.TempoBpm.Contains(bpm / 2) ? full / 5
            : -0.5;
    });

    private static Clue? Of(string phrase, string name, string? trackId) =>
        SoundLexicon.Find(phrase) is { } sound ? new(trackId, name, sound.ToString(), genre => genre.WeightOf(sound))
        : Genres.Find(phrase) is { } named ? new(trackId, name, named.Id, genre => genre == named ? NamedByTrack : 0)
        : null;
}
