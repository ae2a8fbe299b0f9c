namespace Codette.Domain.Analysis.Detection;

/// <summary>What the tracks say about the genre.</summary>
/// <param name="Best">The leading genre, or null when nothing points to any.</param>
/// <param name="Confidence">
/// 0 to 1, computed from the evidence; below <see cref="GenreDetector.Known"/> it is a guess, and <paramref name="Note"/> says so.
/// </param>
/// <param name="Candidates">The genres with points, best first, at most five; the first is <paramref name="Best"/>.</param>
/// <param name="Evidence">What gave points to the best genre, most points first.</param>
/// <param name="Note">One sentence: what the answer rests on.</param>
public sealed record GenreDetection(
    Genre? Best,
    double Confidence,
    IReadOnlyList<GenreCandidate> Candidates,
    IReadOnlyList<GenreEvidence> Evidence,
    string Note);

/// <summary>A genre and how well it fits.</summary>
/// <param name="Points">The sum of its evidence, above 0.</param>
/// <param name="Confidence">0 to 1: the best one's confidence, in proportion to the points.</param>
public sealed record GenreCandidate(Genre Genre, double Points, double Confidence);

/// <summary>Something that gave points.</summary>
/// <param name="TrackId">The track, or null when it was the tempo or the project's name.</param>
/// <param name="Source">The name of the track as it was read, or <c>tempo</c> or <c>project name</c>.</param>
/// <param name="Clue">What was understood, such as <c>LeadGuitar</c> or <c>174 BPM</c>.</param>
public sealed record GenreEvidence(string? TrackId, string Source, string Clue, double Points);
