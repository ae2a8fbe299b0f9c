namespace Codette.WebApi.Analysis;

/// <summary>What the tracks say about the genre. Nothing is heard; names, tempo and inserts are read.</summary>
public sealed record GenreResponse
{
    /// <summary>True: a failure answers with a problem.</summary>
    public bool Success { get; init; } = true;

    /// <summary>Always <c>success</c>.</summary>
    public string Status { get; init; } = "success";

    /// <summary>The genre as it is shown, or <c>Not determined</c>.</summary>
    public required string DetectedGenre { get; init; }

    /// <summary>The same, for clients that read this name.</summary>
    public required string Genre { get; init; }

    /// <summary>Kebab-case, or <c>not-determined</c>.</summary>
    public required string GenreId { get; init; }

    /// <summary>0.01 (nothing points anywhere) to 1; below 0.3 it is a guess.</summary>
    public double Confidence { get; init; }

    /// <summary>The names of the genres that fit, best first, at most five.</summary>
    public required IReadOnlyList<string> Candidates { get; init; }

    /// <summary>The same genres in full.</summary>
    public required IReadOnlyList<CandidateWire> CandidateDetails { get; init; }

    /// <summary>The genre's usual tempos, low and high; when there is no genre, those of all genres together.</summary>
    public required IReadOnlyList<double> BpmRange { get; init; }

    /// <summary>A few phrases about the genre; empty when there is none.</summary>
    public required IReadOnlyList<string> Characteristics { get; init; }

    /// <summary>What gave points, most first.</summary>
    public required IReadOnlyList<GenreEvidenceWire> Evidence { get; init; }

    /// <summary>One sentence: what the answer rests on.</summary>
    public required string Note { get; init; }

    /// <summary>What was understood of the request.</summary>
    public required GenreInput Input { get; init; }

    /// <summary>The server's time, ISO 8601.</summary>
    public DateTimeOffset Timestamp { get; init; }
}

/// <summary>A genre that fits.</summary>
/// <param name="Genre">As it is shown.</param>
/// <param name="GenreId">Kebab-case.</param>
/// <param name="Confidence">Above 0, to 1.</param>
/// <param name="BpmRange">Usual tempos, low and high.</param>
/// <param name="Characteristics">A few phrases.</param>
public sealed record CandidateWire(
    string Genre, string GenreId, double Confidence, IReadOnlyList<double> BpmRange, IReadOnlyList<string> Characteristics);

/// <summary>Something that gave points.</summary>
/// <param name="TrackId">The track; left out when it was none.</param>
/// <param name="Source">The track's name, <c>tempo</c>, <c>inserts</c> or <c>project name</c>.</param>
/// <param name="Clue">What was understood.</param>
/// <param name="Points">Negative when it speaks against the genre.</param>
public sealed record GenreEvidenceWire(string? TrackId, string Source, string Clue, double Points);

/// <summary>What was understood of a request.</summary>
/// <param name="Bpm">Left out when no usable tempo was told.</param>
/// <param name="TrackCount">The tracks that were read.</param>
/// <param name="ProjectName">Left out when not told.</param>
public sealed record GenreInput(double? Bpm, int TrackCount, string? ProjectName);

/// <summary>A genre Codette knows.</summary>
/// <param name="Id">Kebab-case.</param>
/// <param name="Name">As it is shown.</param>
/// <param name="Aliases">Other names it is found by.</param>
/// <param name="BpmRange">Usual tempos, low and high.</param>
/// <param name="Characteristics">A few phrases.</param>
public sealed record GenreWire(
    string Id, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<double> BpmRange, IReadOnlyList<string> Characteristics);

/// <summary>The genres Codette knows.</summary>
/// <param name="Genres">Their ids.</param>
/// <param name="Details">The same in full.</param>
public sealed record GenreList(IReadOnlyList<string> Genres, IReadOnlyList<GenreWire> Details);
