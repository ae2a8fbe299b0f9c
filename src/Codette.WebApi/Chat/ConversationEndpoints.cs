using AutoMapper;
using Codette.Application.Chat;
using Codette.Domain.Common;
using Codette.WebApi.Http;
using Codette.WebApi.Http.Problems;
using MediatR;

namespace Codette.WebApi.Chat;

/// <summary>Conversations.</summary>
internal static class ConversationEndpoints
{
    private const int UsualPage = 50;

    public static void MapConversations(this IEndpointRouteBuilder routes)
    {
        var conversations = routes.MapGroup("/api/conversations").WithTags("Conversations");
        conversations.MapGet("/", List).WithSummary("Lists the conversations, the last touched first.").Produces<ConversationList>();
        conversations.MapGet("/search", Search).WithSummary("Finds messages that hold every word of q, newest first.").Produces<SearchResponse>();
        conversations.MapGet("/{id}", Get).WithSummary("Reads a conversation and a page of its messages, oldest first.").Produces<ConversationDetail>();
        conversations.MapPatch("/{id}", Rename).WithSummary("Gives a conversation another title.").Produces<ConversationWire>();
        conversations.MapDelete("/{id}", Delete).WithSummary("Deletes a conversation with its messages.").Produces(204);
        conversations.MapGet("/{id}/export", Export).WithSummary("The whole conversation as a file: format=json or markdown.").Produces<ConversationDetail>();
    }

    private static async Task<IResult> List(
        HttpContext http, int? limit, string? before, IMediator mediator, IMapper mapper, CancellationToken cancellationToken)
    {
        if (!Requests.OptionalId(before, ChatErrors.ConversationNotFound).TryGet(out var start, out var unknown))
        {
            return unknown.ToHttp();
        }

        var size = limit ?? UsualPage;
        var read = await mediator.Send(new ListConversations(http.Caller(), start, size), cancellationToken);
        return read.ToHttp(page => new ConversationList(mapper.Map<ConversationWire[]>(page), page.Count == size ? page[^1].Id : null));
    }

    private static async Task<IResult> Search(
        HttpContext http, string? q, int? limit, IMediator mediator, IMapper mapper, CancellationToken cancellationToken) =>
        (await mediator.Send(new SearchMessages(http.Caller(), q ?? "", limit ?? UsualPage), cancellationToken))
        .ToHttp(found => new SearchResponse(q!, mapper.Map<SearchHit[]>(found)));

    private static async Task<IResult> Get(
        HttpContext http, string id, int? limit, string? after, IMediator mediator, IMapper mapper, CancellationToken cancellationToken)
    {
        if (!Requests.Id(id, ChatErrors.ConversationNotFound).TryGet(out var conversation, out var unknown)
            || !Requests.OptionalId(after, ChatErrors.MessageNotFound).TryGet(out var start, out unknown))
        {
            return unknown.ToHttp();
        }

        var size = limit ?? UsualPage;
        var read = await mediator.Send(new GetConversation(http.Caller(), conversation, start, size), cancellationToken);
        return read.ToHttp(page => new ConversationDetail(
            mapper.Map<ConversationWire>(page.Conversation),
            mapper.Map<MessageWire[]>(page.Messages),
            page.Messages.Count == size ? page.Messages[^1].Id : null));
    }

    private static async Task<IResult> Rename(
        HttpContext http, string id, RenameRequest body, IMediator mediator, IMapper mapper, CancellationToken cancellationToken) =>
        Requests.Id(id, ChatErrors.ConversationNotFound).TryGet(out var conversation, out var unknown)
            ? (await mediator.Send(new RenameConversation(http.Caller(), conversation, body.Title ?? ""), cancellationToken)).ToHttp(mapper.Map<ConversationWire>)
            : unknown.ToHttp();

    private static async Task<IResult> Delete(HttpContext http, string id, IMediator mediator, CancellationToken cancellationToken) =>
        Requests.Id(id, ChatErrors.ConversationNotFound).TryGet(out var conversation, out var unknown)
            ? (await mediator.Send(new DeleteConversation(http.Caller(), conversation), cancellationToken)).ToHttp()
            : unknown.ToHttp();

    private static async Task<IResult> Export(
        HttpContext http, string id, string? format, IMediator mediator, IMapper mapper, CancellationToken cancellationToken)
    {
        if (format is not (null or "json" or "markdown"))
        {
            return Error.Invalid("format_unknown", "A format is json or markdown.").ToHttp();
        }

        if (!Requests.Id(id, ChatErrors.ConversationNotFound).TryGet(out var conversation, out var unknown))
        {
            return unknown.ToHttp();
        }

        var read = await mediator.Send(new ExportConversation(http.Caller(), conversation), cancellationToken);
        if (!read.TryGet(out var page, out var refused))
        {
            return refused.ToHttp();
        }

        var extension = format == "markdown" ? "md" : "json";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"conversation-{conversation:D}.{extension}\"";
        return format == "markdown"
            ? TypedResults.Text(ConversationMarkdown.Of(page), "text/markdown; charset=utf-8")
            : TypedResults.Ok(new ConversationDetail(
                mapper.Map<ConversationWire>(page.Conversation), mapper.Map<MessageWire[]>(page.Messages), null));
    }
}
