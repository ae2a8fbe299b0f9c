using System.Text.Json;
using AutoMapper;
using Codette.Application.Suggestions;
using Codette.Domain.Common;
using Codette.Domain.Suggestions;
using Codette.WebApi.Chat;
using Codette.WebApi.Http;
using Codette.WebApi.Http.Problems;
using MediatR;

namespace Codette.WebApi.Suggestions;

/// <summary>Asking for suggestions.</summary>
internal static class SuggestEndpoints
{
    private const int UsualLimit = 5;

    public static void MapSuggest(this IEndpointRouteBuilder routes)
    {
        foreach (var path in (string[])["/codette/suggest", "/api/codette/suggest"])
        {
            routes.MapPost(path, Suggest).WithTags("Suggestions").WithSummary("Looks at a mix and suggests what to do next.")
                .Produces<SuggestResponse>().Produces<ProblemBody>(400, "application/problem+json");
        }
    }

    /// <summary>Reads the loose context of a request.</summary>
    public static OfferSuggestions Read(HttpContext http, SessionId session, JsonElement? context, int? limit)
    {
        var told = context ?? default;
        var focus = told.Text("type") ?? "general";
        var brief = focus == "checklist"
            ? Checklists.Brief(limit)
            : new SuggestionBrief(focus, told.Text("track_type"), told.Text("genre"), told.Number("bpm"), limit ?? UsualLimit);
        return new OfferSuggestions(http.Caller(), session, brief, DawContext.Read(told.Child("daw_context") ?? context));
    }

    private static async Task<IResult> Suggest(
        HttpContext http, SuggestRequest body, string? session, IMediator mediator, IMapper mapper, TimeProvider time,
        CancellationToken cancellationToken)
    {
        if (!SessionId.Parse(body.Session ?? session).TryGet(out var id, out var refused))
        {
            return refused.ToHttp();
        }

        var kind = (body.Context ?? default).Text("type") ?? "general";
        var offered = await mediator.Send(Read(http, id, body.Context, body.Limit), cancellationToken);
        return offered.ToHttp(suggestions => new SuggestResponse(
            true,
            kind == "checklist" ? [.. suggestions.Select(each => Tick(mapper.Map<SuggestionWire>(each), each))] : mapper.Map<SuggestionWire[]>(suggestions),
            suggestions.Count == 0 ? null : suggestions.Max(each => each.Proposal.Confidence),
            kind,
            time.GetUtcNow()));
    }

    private static SuggestionWire Tick(SuggestionWire wire, Suggestion suggestion) => wire with
    {
        Parameters = new Dictionary<string, object>(wire.Parameters)
        {
            ["completed"] = suggestion.State == SuggestionState.Applied,
            ["priority"] = Checklists.PriorityOf(suggestion),
        },
    };
}
