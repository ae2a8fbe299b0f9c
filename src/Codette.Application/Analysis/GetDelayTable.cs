using Codette.Application.Common;
using Codette.Domain.Analysis;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Analysis;

/// <summary>Computes the lengths of note values at a tempo of 20 to 999 quarter notes a minute.</summary>
public sealed record GetDelayTable(double TempoBpm) : IQuery<DelayTable>;

internal sealed class GetDelayTableHandler : IRequestHandler<GetDelayTable, Result<DelayTable>>
{
    public Task<Result<DelayTable>> Handle(GetDelayTable request, CancellationToken cancellationToken) =>
        Task.FromResult(DelayTable.At(request.TempoBpm));
}
