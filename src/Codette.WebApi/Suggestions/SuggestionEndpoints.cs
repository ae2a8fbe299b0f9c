using AutoMapper;
using Codette.Application.Suggestions;
using Codette.Domain.Common;
using Codette.Domain.Suggestions;
using Codette.WebApi.Http;
using Codette.WebApi.Http.Problems;
using MediatR;

namespace Codette.WebApi.Suggestions;

/// <summary>What was suggested, and what became of it.</summary>
internal static class SuggestionEndpoints
{
    private const int UsualPage = 50;

    public static void MapSuggestions(this IEndpointRouteBuilder routes)
    {
        routes.MapSuggest();
        var suggestions = routes.MapGroup("/api/suggestions").WithTags("Suggestions");
        suggestions.MapGet("/", List).WithSummary("Lists suggestions, the last changed first; state=offered, applied or dismissed.").Produces<SuggestionList>();
        suggestions.MapGet("/{id}", Get).Describe("Reads one suggestion.");
        suggestions.MapPost("/{id}/apply", Apply).Describe("Applies it to the stored session where that has the track, else records that the client did.");
        suggestions.MapPost("/{id}/undo", Undo).Describe("Takes an applied one back.");
        suggestions.MapPost("/{id}/dismiss", Dismiss).Describe("Puts it aside.");
        suggestions.MapPost("/{id}/rate", Rate).Describe("Judges it, 1 to 5.");
    }

    private static async Task<IResult> List(
        HttpContext http, string? session, string? state, string? before, int? limit, IMediator mediator, IMapper mapper,
        CancellationToken cancellationToken)
    {
        if (!OptionalSession(session).TryGet(out var id, out var refused)
            || !StateOf(state).TryGet(out var wanted, out refused)
            || !Requests.OptionalId(before, SuggestionErrors.NotFound).TryGet(out var start, out refused))
        {
            return refused.ToHttp();
        }

        var size = limit ?? UsualPage;
        var read = await mediator.Send(new ListSuggestions(http.Caller(), id, wanted, start, size), cancellationToken);
        return read.ToHttp(page => new SuggestionList(mapper.Map<SuggestionWire[]>(page), page.Count == size ? page[^1].Id : null));
    }

    private static Task<IResult> Get(HttpContext http, string id, IMediator mediator, IMapper mapper, CancellationToken cancellationToken) =>
        Run(id, mediator, mapper, known => new GetSuggestion(http.Caller(), known), cancellationToken);

    private static Task<IResult> Apply(HttpContext http, string id, IMediator mediator, IMapper mapper, CancellationToken cancellationToken) =>
        Run(id, mediator, mapper, known => new ApplySuggestion(http.Caller(), known), cancellationToken);

    private static Task<IResult> Undo(HttpContext http, string id, IMediator mediator, IMapper mapper, CancellationToken cancellationToken) =>
        Run(id, mediator, mapper, known => new UndoSuggestion(http.Caller(), known), cancellationToken);

    private static Task<IResult> Dismiss(HttpContext http, string id, IMediator mediator, IMapper mapper, CancellationToken cancellationToken) =>
        Run(id, mediator, mapper, known => new DismissSuggestion(http.Caller(), known), cancellationToken);

    private static Task<IResult> Rate(
        HttpContext http, string id, RateRequest body, IMediator mediator, IMapper mapper, CancellationToken cancellationToken) =>
        body.Rating is { } rating and >= 1 and <= 5
            ? Run(id, mediator, mapper, known => new RateSuggestion(http.Caller(), known, rating), cancellationToken)
            : Task.FromResult(Error.Invalid("rating_out_of_range", "A rating is a whole number from 1 to 5.").ToHttp());

    private static async Task<IResult> Run<TRequest>(
        string id, IMediator mediator, IMapper mapper, Func<Guid, TRequest> request, CancellationToken cancellationToken)
        where TRequest : IRequest<Result<Suggestion>> =>
        Requests.Id(id, SuggestionErrors.NotFound).TryGet(out var known, out var refused)
            ? (await mediator.Send(request(known), cancellationToken)).ToHttp(mapper.Map<SuggestionWire>)
            : refused.ToHttp();

    private static Result<SessionId?> OptionalSession(string? text) =>
        string.IsNullOrEmpty(text) ? Result<SessionId?>.Ok(null) : SessionId.Parse(text).Map(id => (SessionId?)id);

    private static Result<SuggestionState?> StateOf(string? text) => text switch
    {
        null or "" => Result<SuggestionState?>.Ok(null),
        "offered" => Result<SuggestionState?>.Ok(SuggestionState.Offered),
        "applied" => Result<SuggestionState?>.Ok(SuggestionState.Applied),
        "dismissed" => Result<SuggestionState?>.Ok(SuggestionState.Dismissed),
        _ => Error.Invalid("state_unknown", "A state is one of: offered, applied, dismissed."),
    };

    private static void Describe(this RouteHandlerBuilder route, string summary) =>
        route.WithSummary(summary).Produces<SuggestionWire>().Produces<ProblemBody>(404, "application/problem+json");
}
