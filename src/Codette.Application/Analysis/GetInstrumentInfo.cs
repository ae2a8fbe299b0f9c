using Codette.Application.Common;
using Codette.Domain.Analysis.Instruments;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Analysis;

/// <summary>Finds instruments by category, by name, by both, or all of them.</summary>
public sealed record GetInstrumentInfo(string? Category, string? Instrument) : IQuery<InstrumentSelection>;

internal sealed class GetInstrumentInfoHandler : IRequestHandler<GetInstrumentInfo, Result<InstrumentSelection>>
{
    public Task<Result<InstrumentSelection>> Handle(GetInstrumentInfo request, CancellationToken cancellationToken) =>
        Task.FromResult(InstrumentGuide.Find(request.Category, request.Instrument));
}
