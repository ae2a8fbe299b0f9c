using Codette.Application.Common;
using Codette.Domain.Analysis.Checklists;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Analysis;

/// <summary>Reads what belongs to a stage of a production; mixing when none is told.</summary>
public sealed record GetChecklist(string? Stage) : IQuery<ChecklistStage>;

internal sealed class GetChecklistHandler : IRequestHandler<GetChecklist, Result<ChecklistStage>>
{
    private const string UsualStage = "mixing";

    public Task<Result<ChecklistStage>> Handle(GetChecklist request, CancellationToken cancellationToken) =>
        Task.FromResult(ProductionChecklist.For(string.IsNullOrWhiteSpace(request.Stage) ? UsualStage : request.Stage));
}
