using Codette.Application.Common;
using Codette.Domain.Analysis.Detection;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Analysis;

/// <summary>Lists the genres Codette knows, in a fixed order.</summary>
public sealed record ListGenres : IQuery<IReadOnlyList<Genre>>;

internal sealed class ListGenresHandler : IRequestHandler<ListGenres, Result<IReadOnlyList<Genre>>>
{
    public Task<Result<IReadOnlyList<Genre>>> Handle(ListGenres request, CancellationToken cancellationToken) =>
        Task.FromResult(Result<IReadOnlyList<Genre>>.Ok(Genres.All));
}
