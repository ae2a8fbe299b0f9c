using Codette.Application.Common;
using Codette.Domain.Analysis.Reports;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Analysis;

/// <summary>Judges a recording by reported levels, or measures its samples.</summary>
public sealed record AnalyzeSignal(SignalInput Signal) : IQuery<MixReport>;

internal sealed class AnalyzeSignalHandler : IRequestHandler<AnalyzeSignal, Result<MixReport>>
{
    public Task<Result<MixReport>> Handle(AnalyzeSignal request, CancellationToken cancellationToken) =>
        Task.FromResult(MixAnalysis.Signal(request.Signal));
}
