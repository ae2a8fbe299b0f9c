using Codette.Application.Common;
using Codette.Domain.Analysis.Detection;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using MediatR;

namespace Codette.Application.Analysis;

/// <summary>Tells the genre from what tracks are called.</summary>
/// <param name="Tracks">The tracks; default names carry no information.</param>
/// <param name="TempoBpm">Only when it was really told.</param>
/// <param name="ProjectName">The project's name, when told.</param>
public sealed record DetectGenre(IReadOnlyList<TrackFacts> Tracks, double? TempoBpm, string? ProjectName) : IQuery<GenreDetection>;

internal sealed class DetectGenreHandler : IRequestHandler<DetectGenre, Result<GenreDetection>>
{
    public Task<Result<GenreDetection>> Handle(DetectGenre request, CancellationToken cancellationToken) =>
        Task.FromResult<Result<GenreDetection>>(GenreDetector.Detect(request.Tracks, request.TempoBpm, request.ProjectName));
}
