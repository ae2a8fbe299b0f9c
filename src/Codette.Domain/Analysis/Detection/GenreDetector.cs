using Codette.Domain.Sessions;

namespace Codette.Domain.Analysis.Detection;

/// <summary>Tells the genre from what tracks are called. It hears nothing, so names without meaning give no answer.</summary>
public static class GenreDetector
{
    /// <summary>From this confidence on it is a detection; below it is a guess.</summary>
    public const double Known = 0.3;

    private const int MostCandidates = 5;

    /// <summary>
    /// Adds the points of every distinct clue up, genre by genre. With <c>p</c> points for the best genre and <c>q</c> for the
    /// next, the confidence is p / (p + 4) × (0.6 + 0.4 × (p - q) / p): it grows with the evidence and with the lead.
    /// </summary>
    /// <param name="tracks">Default names such as <c>Audio 1</c> carry no information, and neither do empty ones.</param>
    /// <param name="tempoBpm">Only when it was really told; a default tempo would be a false witness.</param>
    public static GenreDetection Detect(IReadOnlyList<TrackFacts> tracks, double? tempoBpm = null, string? projectName = null)
    {
        var (clues, namedTracks) = Gather(tracks, tempoBpm, projectName);
        var ranked = Genres.All
            .Select(genre => (Genre: genre, Points: clues.Sum(clue => clue.PointsFor(genre))))
            .Where(row => row.Points > 0)
            .OrderByDescending(row => row.Points)
            .Take(MostCandidates)
            .ToArray();
        if (ranked is not [var best, ..])
        {
            return new(null, 0, [], [], Explain(tracks.Count, namedTracks, null, 0));
        }

        var next = ranked.Length > 1 ? ranked[1].Points : 0;
        var confidence = best.Points / (best.Points + 4) * (0.6 + 0.4 * (best.Points - next) / best.Points);
        return new(
            best.Genre,
            confidence,
            [.. ranked.Select(row => new GenreCandidate(row.Genre, row.Points, confidence * row.Points / best.Points))],
            Support(clues, best.Genre),
            Explain(tracks.Count, namedTracks, best.Genre, confidence));
    }

    private static (List<Clue> Clues, int NamedTracks) Gather(IReadOnlyList<TrackFacts> tracks, double? tempoBpm, string? projectName)
    {
        List<Clue> clues = [];
        HashSet<string> heard = [];
        var namedTracks = 0;
        foreach (var track in tracks)
        {
            if (TrackName.IsEmpty(track.Name))
            {
                continue;
            }

            var before = heard.Count;
            var repeated = false;
            foreach (var clue in Clue.In(track.Name, track.Id))
            {
                // Eight guitar takes are one witness.
                if (heard.Add(clue.Text))
                {
                    clues.Add(clue);
                }
                else
                {
                    repeated = true;
                }
            }

            namedTracks += repeated || heard.Count > before ? 1 : 0;
        }

        clues.AddRange(InsertClues.In(tracks));
        if (Clue.InProject(projectName) is { } named)
        {
            clues.Add(named);
        }

        if (tempoBpm is > 0 and < double.PositiveInfinity)
        {
            clues.Add(Clue.OfTempo(tempoBpm.Value));
        }

        return (clues, namedTracks);
    }

    private static GenreEvidence[] Support(List<Clue> clues, Genre best) =>
    [
        .. clues
            .Select(clue => new GenreEvidence(clue.TrackId, clue.Source, clue.Text, clue.PointsFor(best)))
            .Where(evidence => evidence.Points != 0)
            .OrderByDescending(evidence => evidence.Points),
    ];

    private static string Explain(int tracks, int namedTracks, Genre? best, double confidence)
    {
        var basis = tracks == 0
            ? "No tracks were told"
            : FormattableString.Invariant($"{namedTracks} of {tracks} track names say what the track carries");
        return best is null ? $"{basis}, and nothing else points to a genre."
            : confidence < Known ? $"{basis}; that is too little for more than a guess at {best.Name}."
            : $"{basis}; together they fit {best.Name} best.";
    }
}
