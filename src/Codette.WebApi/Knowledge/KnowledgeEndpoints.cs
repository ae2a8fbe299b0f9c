using AutoMapper;
using Codette.Application.Knowledge;
using Codette.WebApi.Http.Problems;
using MediatR;

namespace Codette.WebApi.Knowledge;

/// <summary>The knowledge base, so that a citation can be read.</summary>
internal static class KnowledgeEndpoints
{
    public static void MapKnowledge(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/knowledge/{slug}", Get).WithTags("Knowledge").WithSummary("Reads the entry that a citation points to.")
            .Produces<KnowledgeWire>().Produces<ProblemBody>(404, "application/problem+json");

    private static async Task<IResult> Get(string slug, IMediator mediator, IMapper mapper, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetKnowledgeEntry(slug), cancellationToken)).ToHttp(mapper.Map<KnowledgeWire>);
}
