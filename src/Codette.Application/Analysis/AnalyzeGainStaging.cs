using Codette.Application.Common;
using Codette.Domain.Analysis.Reports;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Analysis;

/// <summary>Judges the faders of the tracks against each other.</summary>
public sealed record AnalyzeGainStaging(IReadOnlyList<TrackReading> Tracks) : IQuery<MixReport>;

internal sealed class AnalyzeGainStagingHandler : IRequestHandler<AnalyzeGainStaging, Result<MixReport>>
{
    public Task<Result<MixReport>> Handle(AnalyzeGainStaging request, CancellationToken cancellationToken) =>
        Task.FromResult<Result<MixReport>>(MixAnalysis.GainStaging(request.Tracks));
}
