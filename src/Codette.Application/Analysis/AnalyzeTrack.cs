using Codette.Application.Common;
using Codette.Domain.Analysis.Reports;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Analysis;

/// <summary>Judges one track and what it may need next.</summary>
public sealed record AnalyzeTrack(TrackReading Track) : IQuery<MixReport>;

internal sealed class AnalyzeTrackHandler : IRequestHandler<AnalyzeTrack, Result<MixReport>>
{
    public Task<Result<MixReport>> Handle(AnalyzeTrack request, CancellationToken cancellationToken) =>
        Task.FromResult<Result<MixReport>>(MixAnalysis.Track(request.Track));
}
