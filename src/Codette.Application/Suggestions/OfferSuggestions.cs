using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.Domain.Suggestions;
using FluentValidation;
using MediatR;

namespace Codette.Application.Suggestions;

/// <summary>
/// Looks at a mix and suggests what to do next. The same advice on the same facts is the same suggestion, and one that was
/// dismissed is not offered again.
/// </summary>
/// <param name="Caller">Who asks.</param>
/// <param name="Session">The session it is about.</param>
/// <param name="Brief">What the musician wants to work on.</param>
/// <param name="Mix">What the client told of its mix; null takes the stored session.</param>
public sealed record OfferSuggestions(Caller Caller, SessionId Session, SuggestionBrief Brief, MixFacts? Mix)
    : ICommand<IReadOnlyList<Suggestion>>;

internal sealed class OfferSuggestionsValidator : AbstractValidator<OfferSuggestions>
{
    public OfferSuggestionsValidator() => RuleFor(request => request.Brief.Limit).InclusiveBetween(1, 50)
        .WithErrorCode("limit_out_of_range").WithMessage("A limit is a number from 1 to 50.");
}

internal sealed class OfferSuggestionsHandler(ISuggestionStore suggestions, SuggestionEngine engine, IMediator mediator, TimeProvider time)
    : IRequestHandler<OfferSuggestions, Result<IReadOnlyList<Suggestion>>>
{
    public async Task<Result<IReadOnlyList<Suggestion>>> Handle(OfferSuggestions request, CancellationToken cancellationToken)
    {
        var (caller, session, brief, told) = request;
        var found = await mediator.Send(new GetSession(caller, session), cancellationToken);
        if (!found.TryGet(out var stored, out var refused))
        {
            return refused;
        }

        var mix = told ?? (stored.IsStored ? stored.ToFacts() : null);
        var now = time.GetUtcNow();
        var offers = engine.Propose(brief, mix)
            .Select(proposal => Suggestion.Offer(caller.Owner, session, proposal, now))
            .ToArray();
        var standing = await suggestions.Offer(caller, offers, cancellationToken);
        return Result<IReadOnlyList<Suggestion>>.Ok([.. standing.Where(suggestion => suggestion.State != SuggestionState.Dismissed)]);
    }
}
