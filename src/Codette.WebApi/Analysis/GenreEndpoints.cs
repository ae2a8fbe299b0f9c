using System.Text.Json;
using AutoMapper;
using Codette.Application.Analysis;
using Codette.WebApi.Http.Problems;
using Codette.WebApi.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Codette.WebApi.Analysis;

/// <summary>Genres, and which one a mix belongs to.</summary>
internal static class GenreEndpoints
{
    public static void MapGenres(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/analysis/detect-genre", Detect).WithTags("Analysis")
            .WithSummary("Tells the genre from what tracks are called.")
            .WithDescription("Takes tracks (whole track objects), and if known bpm and project_name.")
            .Accepts<JsonElement>("application/json").WithMetadata(new RequestSizeLimitAttribute(GenreBody.LargestBody))
            .Produces<GenreResponse>().Produces<ProblemBody>(400, "application/problem+json").StoresNothing();
        routes.MapGet("/codette/genres", Ids).WithTags("Analysis").WithSummary("The ids of the genres Codette knows.")
            .Produces<string[]>().StoresNothing();
        routes.MapGet("/api/codette/genres", List).WithTags("Analysis").WithSummary("The genres Codette knows.")
            .Produces<GenreList>().StoresNothing();
        foreach (var path in (string[])["/codette/genre/{id}", "/api/codette/genre/{id}"])
        {
            routes.MapGet(path, Get).WithTags("Analysis").WithSummary("Reads a genre by its id or another usual name.")
                .Produces<GenreWire>().Produces<ProblemBody>(404, "application/problem+json").StoresNothing();
        }
    }

    private static async Task<IResult> Detect(
        GenreBody body, IMediator mediator, IMapper mapper, TimeProvider time, CancellationToken cancellationToken) =>
        (await mediator.Send(body.Query, cancellationToken))
        .ToHttp(detection => GenreAnswers.Of(detection, body.Query, mapper, time.GetUtcNow()));

    private static async Task<IResult> Ids(IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListGenres(), cancellationToken)).ToHttp(GenreAnswers.Ids);

    private static async Task<IResult> List(IMediator mediator, IMapper mapper, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListGenres(), cancellationToken)).ToHttp(genres => GenreAnswers.List(genres, mapper));

    private static async Task<IResult> Get(string id, IMediator mediator, IMapper mapper, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetGenre(id), cancellationToken)).ToHttp(mapper.Map<GenreWire>);
}
