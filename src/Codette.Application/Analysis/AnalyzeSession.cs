using Codette.Application.Common;
using Codette.Domain.Analysis.Reports;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Analysis;

/// <summary>Judges a whole session by its faders, reported peaks, names and plug-ins.</summary>
public sealed record AnalyzeSession(SessionInput Session) : IQuery<MixReport>;

internal sealed class AnalyzeSessionHandler : IRequestHandler<AnalyzeSession, Result<MixReport>>
{
    public Task<Result<MixReport>> Handle(AnalyzeSession request, CancellationToken cancellationToken) =>
        Task.FromResult<Result<MixReport>>(MixAnalysis.Session(request.Session));
}
