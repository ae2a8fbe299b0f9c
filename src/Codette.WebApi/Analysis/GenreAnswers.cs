using AutoMapper;
using Codette.Application.Analysis;
using Codette.Domain.Analysis;
using Codette.Domain.Analysis.Detection;

namespace Codette.WebApi.Analysis;

/// <summary>The answers about genres.</summary>
internal static class GenreAnswers
{
    private const string NoGenre = "Not determined";
    private const string NoGenreId = "not-determined";

    // Clients take 0 for "missing" and show a figure of their own.
    private const double LeastConfidence = 0.01;

    private static readonly Bounds AnyTempo =
        new(Genres.All.Min(genre => genre.TempoBpm.Low), Genres.All.Max(genre => genre.TempoBpm.High));

    public static GenreResponse Of(GenreDetection detection, DetectGenre asked, IMapper mapper, DateTimeOffset now)
    {
        var name = detection.Best?.Name ?? NoGenre;
        return new()
        {
            DetectedGenre = name,
            Genre = name,
            GenreId = detection.Best?.Id ?? NoGenreId,
            Confidence = Math.Max(LeastConfidence, detection.Confidence),
            Candidates = [.. detection.Candidates.Select(candidate => candidate.Genre.Name)],
            CandidateDetails = mapper.Map<CandidateWire[]>(detection.Candidates),
            BpmRange = Wording.Pair(detection.Best?.TempoBpm ?? AnyTempo),
            Characteristics = detection.Best?.Characteristics ?? [],
            Evidence = mapper.Map<GenreEvidenceWire[]>(detection.Evidence),
            Note = detection.Note,
            Input = new(asked.TempoBpm, asked.Tracks.Count, asked.ProjectName),
            Timestamp = now,
        };
    }

    public static GenreList List(IReadOnlyList<Genre> genres, IMapper mapper) => new(Ids(genres), mapper.Map<GenreWire[]>(genres));

    public static string[] Ids(IReadOnlyList<Genre> genres) => [.. genres.Select(genre => genre.Id)];
}
