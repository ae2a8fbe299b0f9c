using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Domain.Common;
using Codette.Domain.Suggestions;
using MediatR;

namespace Codette.Application.Suggestions;

/// <summary>Reads one suggestion as it stands.</summary>
public sealed record GetSuggestion(Caller Caller, Guid Id) : IQuery<Suggestion>;

internal sealed class GetSuggestionHandler(ISuggestionStore suggestions) : IRequestHandler<GetSuggestion, Result<Suggestion>>
{
    public async Task<Result<Suggestion>> Handle(GetSuggestion request, CancellationToken cancellationToken) =>
        await suggestions.Find(request.Caller, request.Id, cancellationToken) is { } suggestion
            ? suggestion
            : SuggestionErrors.NotFound;
}
