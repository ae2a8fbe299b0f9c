using Codette.Application.Common;
using Codette.Domain.Analysis.Reports;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Analysis;

/// <summary>Judges how the tracks are connected.</summary>
public sealed record AnalyzeRouting(RoutingInput Routing) : IQuery<MixReport>;

internal sealed class AnalyzeRoutingHandler : IRequestHandler<AnalyzeRouting, Result<MixReport>>
{
    public Task<Result<MixReport>> Handle(AnalyzeRouting request, CancellationToken cancellationToken) =>
        Task.FromResult<Result<MixReport>>(MixAnalysis.Routing(request.Routing));
}
