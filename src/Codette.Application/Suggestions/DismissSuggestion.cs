using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Application.Realtime;
using Codette.Domain.Common;
using Codette.Domain.Suggestions;
using MediatR;

namespace Codette.Application.Suggestions;

/// <summary>Puts an offered suggestion aside; undo offers it again.</summary>
public sealed record DismissSuggestion(Caller Caller, Guid Id) : ICommand<Suggestion>;

internal sealed class DismissSuggestionHandler(ISuggestionStore suggestions, IRealtimeBus bus, TimeProvider time)
    : IRequestHandler<DismissSuggestion, Result<Suggestion>>
{
    public Task<Result<Suggestion>> Handle(DismissSuggestion request, CancellationToken cancellationToken) =>
        suggestions.Change(bus, request.Caller, request.Id, suggestion => suggestion.Dismiss(time.GetUtcNow()), cancellationToken);
}
