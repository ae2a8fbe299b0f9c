using AutoMapper;
using Codette.Application.Chat;
using Codette.WebApi.Http;
using Codette.WebApi.Http.Problems;
using MediatR;

namespace Codette.WebApi.Chat;

/// <summary>What was said, as the memory tab of the front end reads it.</summary>
internal static class HistoryEndpoints
{
    private const int UsualPage = 20;

    public static void MapHistory(this IEndpointRouteBuilder routes)
    {
        var history = routes.MapGroup("/api/codette").WithTags("History");
        history.MapGet("/history", History)
            .WithSummary("All messages, newest first, a page at a time.")
            .WithDescription("limit is 1 to 1000, 20 when left out; send next_before as before to read on.")
            .Produces<HistoryResponse>();
        history.MapGet("/memory/{id}", Memory).WithSummary("One message.")
            .Produces<MessageWire>().Produces<ProblemBody>(404, "application/problem+json");
    }

    private static async Task<IResult> History(
        HttpContext http, int? limit, string? before, IMediator mediator, IMapper mapper, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!Requests.OptionalId(before, ChatErrors.MessageNotFound).TryGet(out var start, out var unknown))
        {
            return unknown.ToHttp();
        }

        var read = await mediator.Send(new GetHistory(http.Caller(), start, limit ?? UsualPage), cancellationToken);
        return read.ToHttp(page => new HistoryResponse(
            "ok", mapper.Map<MessageWire[]>(page.Messages), page.HasMore ? page.Messages[^1].Id : null, page.Total, time.GetUtcNow()));
    }

    private static async Task<IResult> Memory(HttpContext http, string id, IMediator mediator, IMapper mapper, CancellationToken cancellationToken) =>
        Requests.Id(id, ChatErrors.MessageNotFound).TryGet(out var message, out var unknown)
            ? (await mediator.Send(new GetMessage(http.Caller(), message), cancellationToken)).ToHttp(mapper.Map<MessageWire>)
            : unknown.ToHttp();
}
