using System.Net.WebSockets;
using System.Text.Json;
using AutoMapper;
using Codette.Application.Chat;
using Codette.Application.Common;
using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.WebApi.Chat;
using Codette.WebApi.Http;
using Codette.WebApi.Identity;
using Codette.WebApi.Sessions;
using MediatR;

namespace Codette.WebApi.Realtime;

/// <summary>Carries out a client's messages with the same use cases as the HTTP routes, and answers the sender.</summary>
internal sealed class FrameDispatcher(
    IMediator mediator, IMapper mapper, ConnectionRegistry registry, SocketSignIn signIn, Admission admission, TimeProvider time,
    ILogger<FrameDispatcher> logger)
{
    /// <summary>Every failure is an error frame; the socket stays open.</summary>
    /// <param name="from">The sender.</param>
    /// <param name="kind">Text, or binary, which is refused.</param>
    /// <param name="message">Its bytes, which are the caller's again after the call.</param>
    /// <param name="aborted">Fires when the sender is gone.</param>
    public ValueTask Dispatch(
        ClientConnection from, WebSocketMessageType kind, ReadOnlyMemory<byte> message, CancellationToken aborted)
    {
        var isText = kind == WebSocketMessageType.Text;
        var isObject = FrameHead.TryRead(isText ? message : default, out var head);
        if (head.IsPing)
        {
            from.Send(Frames.Pong(head, time.GetUtcNow()));
            return ValueTask.CompletedTask;
        }

        if (!from.MayCommand())
        {
            return ValueTask.CompletedTask;
        }

        if (isObject)
        {
            return Command(from, message, head.Id, aborted);
        }

        from.Send(Frames.Error(isText ? FrameErrors.NotJson : FrameErrors.Binary, default));
        return ValueTask.CompletedTask;
    }

    private async ValueTask Command(
        ClientConnection from, ReadOnlyMemory<byte> message, ReadOnlyMemory<byte> id, CancellationToken aborted)
    {
        using var document = JsonDocument.Parse(message, new JsonDocumentOptions { MaxDepth = FrameHead.MaxDepth });
        var frame = new CommandFrame(document.RootElement);
        var type = TypeOf(document.RootElement);
        try
        {
            if (type == "auth")
            {
                await signIn.Carry(from, frame, id, aborted);
                return;
            }

            if (from.HasExpired)
            {
                from.Close(CloseReasons.TokenExpired); // a moment before the watch would
                return;
            }

            var answer = await Answer(from, type, frame, id, aborted);
            from.Send(answer.TryGet(out var told, out var refused) ? told : Frames.Error(refused, id.Span));
        }
        catch (OperationCanceledException) when (aborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
        catch (StorageException fault)
        {
            if (fault is StorageUnavailableException)
            {
                logger.StorageAway(Known(type), from.Id, fault.Error.Code);
            }

            from.Send(Frames.Error(fault.Error, id.Span));
        }
#pragma warning disable CA1031 // A bug in one use case must not end the socket and its other uses.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            logger.CommandFailed(Known(type), from.Id, failure);
            from.Send(Frames.Error(FrameErrors.Failed, id.Span));
        }
    }

    private async ValueTask<Result<Frame>> Answer(
        ClientConnection from, string? type, CommandFrame frame, ReadOnlyMemory<byte> id, CancellationToken aborted) => type switch
        {
            null => FrameErrors.NoType,
            "get_status" or "status" => await Status(from, id, aborted),
            _ when ReachesAnOwner(type) && admission.Refuse(from.Caller) is { } refusal => refusal,
            "chat" => await Chat(from, frame, id, aborted),
            "edit" => await Edit(from, frame, id, aborted),
            "transport" => await Transport(from, frame.Text("action", "command"), frame, id, aborted),
            _ when TransportActions.IsAction(type) => await Transport(from, type, frame, id, aborted),
            _ => FrameErrors.UnknownType,
        };

    private async ValueTask<Result<Frame>> Status(ClientConnection from, ReadOnlyMemory<byte> id, CancellationToken aborted)
    {
        var read = await mediator.Send(new GetTransport(from.Caller, from.Session), aborted);
        return read.Map(reading => Frames.Status(reading, registry.Figures(), id.Span));
    }

    private async ValueTask<Result<Frame>> Transport(
        ClientConnection from, string? action, CommandFrame frame, ReadOnlyMemory<byte> id, CancellationToken aborted)
    {
        if (!TransportActions.Read(from.Caller, from.Session, frame.AsTransport(action)).TryGet(out var command, out var refused))
        {
            return refused;
        }

        var changed = await mediator.Send(command, aborted);
        return changed.Map(reading => Frames.TransportResponse(action!, reading, id.Span));
    }

    private async ValueTask<Result<Frame>> Chat(
        ClientConnection from, CommandFrame frame, ReadOnlyMemory<byte> id, CancellationToken aborted)
    {
        var named = frame.Text("conversation_id", "conversationId");
        if (!Requests.OptionalId(named, ChatErrors.ConversationNotFound).TryGet(out var conversation, out var refused))
        {
            return refused;
        }

        var command = new SendMessage(
            from.Caller,
            frame.Text("message") ?? "",
            frame.Text("perspective"),
            conversation,
            from.Session,
            DawContext.Read(frame.Object("daw_context")),
            frame.Text("idempotency_key"));
        var sent = await mediator.Send(command, aborted);
        return sent.Map(message => Frames.ChatResponse(mapper.Map<ChatResponse>(message), id.Span));
    }

    private async ValueTask<Result<Frame>> Edit(
        ClientConnection from, CommandFrame frame, ReadOnlyMemory<byte> id, CancellationToken aborted)
    {
        if (!frame.AsEdits().Then(body => EditReader.Read(from.Caller, from.Session, body)).TryGet(out var batch, out var refused))
        {
            return refused;
        }

        var done = await mediator.Send(batch, aborted);
        return done.Map(edited => Frames.EditResponse(EditAnswer.Of(batch, edited), id.Span));
    }

    /// <summary>A message of the oldest clients has a command instead of a type.</summary>
    private static string? TypeOf(JsonElement message)
    {
        var top = new CommandFrame(message);
        return message.TryGetProperty("type", out _) ? top.Top("type") : top.Top("command");
    }

    /// <summary>What stores, or moves what is somebody's.</summary>
    private static bool ReachesAnOwner(string type) => type is "chat" or "edit" or "transport" || TransportActions.IsAction(type);

    /// <summary>What a client calls a message is content, and no content is logged.</summary>
    private static string Known(string? type) =>
        type is "get_status" or "status" or "auth" or "chat" or "edit" ? type : "transport command";
}
