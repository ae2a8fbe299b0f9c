using Codette.Application.Common;
using Codette.Domain.Analysis.Detection;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Analysis;

/// <summary>Reads a genre by its id or another usual name.</summary>
public sealed record GetGenre(string Id) : IQuery<Genre>;

internal sealed class GetGenreHandler : IRequestHandler<GetGenre, Result<Genre>>
{
    public Task<Result<Genre>> Handle(GetGenre request, CancellationToken cancellationToken) =>
        Task.FromResult(Genres.Find(request.Id) is { } genre
            ? genre
            : Result<Genre>.Fail(Error.NotFound("genre_unknown", $"Known genres are: {string.Join(", ", Genres.All.Select(known => known.Id))}.")));
}
