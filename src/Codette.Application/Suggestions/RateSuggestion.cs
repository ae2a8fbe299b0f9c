using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Application.Realtime;
using Codette.Domain.Common;
using Codette.Domain.Suggestions;
using MediatR;

namespace Codette.Application.Suggestions;

/// <summary>Keeps how useful a suggestion was, 1 to 5.</summary>
public sealed record RateSuggestion(Caller Caller, Guid Id, int Rating) : ICommand<Suggestion>;

internal sealed class RateSuggestionHandler(ISuggestionStore suggestions, IRealtimeBus bus, TimeProvider time)
    : IRequestHandler<RateSuggestion, Result<Suggestion>>
{
    public Task<Result<Suggestion>> Handle(RateSuggestion request, CancellationToken cancellationToken) =>
        suggestions.Change(
            bus, request.Caller, request.Id, suggestion => suggestion.Rate(request.Rating, time.GetUtcNow()), cancellationToken);
}
