using AutoMapper;
using Codette.Application.Chat;
using Codette.Application.Suggestions;
using Codette.Domain.Common;
using Codette.WebApi.Http;
using Codette.WebApi.Http.Problems;
using Codette.WebApi.Suggestions;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Codette.WebApi.Chat;

/// <summary>Questions to Codette.</summary>
internal static class ChatEndpoints
{
    public static void MapChat(this IEndpointRouteBuilder routes)
    {
        routes.MapHistory();
        routes.MapConversations();
        foreach (var path in (string[])["/codette/chat", "/api/codette/chat"])
        {
            routes.MapPost(path, Chat).WithTags("Chat")
                .WithSummary("Asks Codette, and keeps the question and the answer.")
                .WithDescription("A repeated request with the same Idempotency-Key is answered from the first.")
                .Produces<ChatResponse>().Produces<ProblemBody>(400, "application/problem+json");
        }

        routes.MapPost("/codette/teach", Teach).WithTags("Chat").WithSummary("Asks for an explanation; the text is under explanation too.")
            .Produces<ChatResponse>();
    }

    private static async Task<IResult> Chat(
        HttpContext http, ChatRequest body, [FromHeader(Name = "Idempotency-Key")] string? key, string? session,
        IMediator mediator, IMapper mapper, TimeProvider time, CancellationToken cancellationToken)
    {
        if (body.Action == "get_checklist")
        {
            return await Checklist(http, body, session, mediator, time, cancellationToken);
        }

        var sent = await Send(http, body, body.Message ?? body.UserPrompt ?? body.Prompt, key, session, mediator, cancellationToken);
        var old = body.Message is null && body.UserPrompt is not null;
        return sent.ToHttp(turn => mapper.Map<ChatResponse>(turn) is var reply && old
            ? reply with { Message = reply.Response, Prediction = reply.Response }
            : reply);
    }

    private static async Task<IResult> Teach(
        HttpContext http, ChatRequest body, [FromHeader(Name = "Idempotency-Key")] string? key, string? session,
        IMediator mediator, IMapper mapper, CancellationToken cancellationToken)
    {
        var sent = await Send(http, body, body.Prompt ?? body.Message, key, session, mediator, cancellationToken);
        return sent.ToHttp(turn => mapper.Map<ChatResponse>(turn) is var reply ? reply with { Explanation = reply.Response } : reply);
    }

    private static async Task<Result<SentMessage>> Send(
        HttpContext http, ChatRequest body, string? text, string? key, string? session, IMediator mediator, CancellationToken cancellationToken)
    {
        if (!SessionId.Parse(body.Session ?? session).TryGet(out var id, out var refused)
            || !Requests.OptionalId(body.ConversationId, ChatErrors.ConversationNotFound).TryGet(out var conversation, out refused))
        {
            return refused;
        }

        var question = new SendMessage(
            http.Caller(), text ?? "", body.Perspective, conversation, id, DawContext.Read(body.DawContext), key,
            body.NewConversation ?? false);
        return await mediator.Send(question, cancellationToken);
    }

    private static async Task<IResult> Checklist(
        HttpContext http, ChatRequest body, string? session, IMediator mediator, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!SessionId.Parse(body.Session ?? session).TryGet(out var id, out var refused))
        {
            return refused.ToHttp();
        }

        var offered = await mediator.Send(
            new OfferSuggestions(http.Caller(), id, Checklists.Brief(), DawContext.Read(body.ProjectState ?? body.DawContext)), cancellationToken);
        return offered.ToHttp(suggestions => Checklists.ToResponse(suggestions, time.GetUtcNow()));
    }
}
