using Codette.Application.Identity;
using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.WebApi.Http;
using Codette.WebApi.Http.Problems;
using MediatR;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Codette.WebApi.Realtime;

/// <summary>Turns a request into a socket, or says why not, and stays with the socket until it ends.</summary>
internal sealed class SocketHost(
    ConnectionRegistry registry,
    FrameDispatcher dispatcher,
    IMediator mediator,
    IOptions<RealtimeOptions> options,
    TimeProvider time,
    ILogger<ClientConnection> logger)
{
    private long _lastId;

    public Task Accept(HttpContext context)
    {
        if (!SessionId.Parse(context.Request.Query["session"]).TryGet(out var session, out var invalid))
        {
            return Problem.Write(context, invalid);
        }

        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.Headers[HeaderNames.Upgrade] = "websocket";
            context.Response.Headers[HeaderNames.Connection] = "Upgrade";
            return Problem.Write(
                context, StatusCodes.Status426UpgradeRequired, "upgrade_required",
                "This is a WebSocket: connect to it with ws:// and, if you like, ?session=name.");
        }

        if (!registry.TryTakePlace())
        {
            logger.TooManySockets(options.Value.MaxSockets);
            return Problem.Write(
                context, StatusCodes.Status503ServiceUnavailable, "too_many_sockets",
                "Too many sockets are open; close one that is not needed, or try again later.");
        }

        return Open(context, context.Caller(), session);
    }

    private async Task Open(HttpContext context, Caller caller, SessionId session)
    {
        Room? held = registry.Hold(caller, session);
        try
        {
            // Before the upgrade, so that storage that is away can still be told as an HTTP answer.
            var read = await mediator.Send(new GetTransport(caller, session), context.RequestAborted);
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            var client = new ClientConnection(
                Interlocked.Increment(ref _lastId), socket, caller, session, options.Value, time, logger);
            logger.SocketOpened(client.Id, session);
            registry.Enter(held, client, read.Value.Transport);
            held = null; // it is the socket's now, which may change it for another
            try
            {
                await client.Run(dispatcher, context.RequestAborted);
            }
            finally
            {
                registry.Leave(client);
            }
        }
        finally
        {
            if (held is not null)
            {
                registry.Release(held);
            }

            registry.GiveBack();
        }
    }
}
