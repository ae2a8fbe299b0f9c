using AutoMapper;
using Codette.Application.Knowledge;
using Codette.WebApi.Http.Problems;
using Codette.WebApi.Identity;
using MediatR;

namespace Codette.WebApi.Knowledge;

/// <summary>The knowledge base, so that a citation can be read.</summary>
internal static class KnowledgeEndpoints
{
    public static void MapKnowledge(this IEndpointRouteBuilder routes)
    {
        var knowledge = routes.MapGroup("/api/knowledge").WithTags("Knowledge").StoresNothing();
        knowledge.MapGet("/", Search).WithSummary("Finds the entries that fit q best; limit is 1 to 50, 10 when left out.")
            .Produces<KnowledgeHits>().Produces<ProblemBody>(400, "application/problem+json");
        knowledge.MapGet("/{slug}", Get).WithSummary("Reads the entry that a citation points to.")
            .Produces<KnowledgeWire>().Produces<ProblemBody>(404, "application/problem+json");
        routes.MapPost("/api/codette/music-guidance", Guide).WithTags("Knowledge").WithSummary("Advice on a field, such as mixing or arrangement.")
            .Produces<GuidanceResponse>().Produces<ProblemBody>(400, "application/problem+json").StoresNothing();
    }

    private static async Task<IResult> Guide(GuidanceRequest body, IMediator mediator, TimeProvider time, CancellationToken cancellationToken) =>
        (await mediator.Send(new SearchKnowledge(body.GuidanceType ?? "mixing", 5), cancellationToken))
            .ToHttp(hits => new GuidanceResponse(
                "success", [.. hits.Select(hit => hit.Entry.Text)], [.. hits.Select(hit => hit.Entry.Slug)], time.GetUtcNow()));

    private static async Task<IResult> Search(string? q, int? limit, IMediator mediator, IMapper mapper, CancellationToken cancellationToken) =>
        (await mediator.Send(new SearchKnowledge(q ?? "", limit ?? 10), cancellationToken))
            .ToHttp(hits => new KnowledgeHits(mapper.Map<IReadOnlyList<KnowledgeHit>>(hits)));

    private static async Task<IResult> Get(string slug, IMediator mediator, IMapper mapper, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetKnowledgeEntry(slug), cancellationToken)).ToHttp(mapper.Map<KnowledgeWire>);
}
