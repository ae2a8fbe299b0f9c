using Codette.Application.Common;
using Codette.Domain.Analysis.Instruments;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Analysis;

/// <summary>Lists every instrument, category by category.</summary>
public sealed record ListInstruments : IQuery<InstrumentSelection>;

internal sealed class ListInstrumentsHandler : IRequestHandler<ListInstruments, Result<InstrumentSelection>>
{
    public Task<Result<InstrumentSelection>> Handle(ListInstruments request, CancellationToken cancellationToken) =>
        Task.FromResult(InstrumentGuide.Find());
}
