using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Domain.Common;
using Codette.Domain.Suggestions;
using FluentValidation;
using MediatR;

namespace Codette.Application.Suggestions;

/// <summary>Lists what was suggested, the last changed first.</summary>
/// <param name="Caller">Who asks.</param>
/// <param name="Session">Of this session alone, or null for all.</param>
/// <param name="State">In this state alone, or null for all.</param>
/// <param name="Before">The id of the suggestion to go on after, or null for the first page.</param>
/// <param name="Limit">1 to 1,000.</param>
public sealed record ListSuggestions(Caller Caller, SessionId? Session, SuggestionState? State, Guid? Before, int Limit)
    : IQuery<IReadOnlyList<Suggestion>>;

internal sealed class ListSuggestionsValidator : AbstractValidator<ListSuggestions>
{
    public ListSuggestionsValidator() => RuleFor(request => request.Limit).IsPageSize();
}

internal sealed class ListSuggestionsHandler(ISuggestionStore suggestions)
    : IRequestHandler<ListSuggestions, Result<IReadOnlyList<Suggestion>>>
{
    public Task<Result<IReadOnlyList<Suggestion>>> Handle(ListSuggestions request, CancellationToken cancellationToken) =>
        suggestions.List(request.Caller, request.Session, request.State, request.Before, request.Limit, cancellationToken);
}
