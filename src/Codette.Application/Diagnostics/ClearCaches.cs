using Codette.Application.Common;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Diagnostics;

/// <summary>Forgets everything cached; the next who ask read the store.</summary>
public sealed record ClearCaches : ICommand<CachesCleared>;

/// <param name="Entries">How many entries were forgotten.</param>
/// <param name="At">When.</param>
public sealed record CachesCleared(long Entries, DateTimeOffset At);

internal sealed class ClearCachesHandler(ICacheProbe probe, TimeProvider time) : IRequestHandler<ClearCaches, Result<CachesCleared>>
{
    public Task<Result<CachesCleared>> Handle(ClearCaches request, CancellationToken cancellationToken) =>
        Task.FromResult<Result<CachesCleared>>(new CachesCleared(probe.Clear(), time.GetUtcNow()));
}
