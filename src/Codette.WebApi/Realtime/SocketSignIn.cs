using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.WebApi.Identity;
using MediatR;
using Microsoft.Extensions.Options;

namespace Codette.WebApi.Realtime;

/// <summary>Carries out auth messages: a socket comes to speak for somebody, or goes on to, with a newer token.</summary>
internal sealed class SocketSignIn(
    TokenReader tokens, ConnectionRegistry registry, IMediator mediator, IOptions<SignInOptions> options)
{
    public async ValueTask Carry(ClientConnection client, CommandFrame frame, ReadOnlyMemory<byte> id, CancellationToken aborted)
    {
        if (!options.Value.IsConfigured)
        {
            client.Send(Frames.Authenticated(client.Caller, id.Span)); // a token changes nothing here, as over HTTP
            return;
        }

        if (frame.Text("access_token", "token") is not { } token)
        {
            client.Send(Frames.Error(FrameErrors.NoToken, id.Span));
            return;
        }

        if (!(await tokens.Read(token, aborted)).TryGet(out var caller, out var refused))
        {
            Refuse(client, refused, id);
            return;
        }

        var answer = Frames.Authenticated(caller, id.Span);
        if (caller.Owner == client.Caller.Owner)
        {
            client.Become(caller);
            client.Send(answer);
            return;
        }

        var room = registry.Hold(caller, client.Session);
        TransportReading reading;
        try
        {
            reading = (await mediator.Send(new GetTransport(caller, client.Session), aborted)).Value;
        }
        catch
        {
            registry.Release(room);
            throw;
        }

        registry.Move(client, room, caller, reading.Transport, answer);
    }

    /// <summary>Keys that cannot be fetched are not the client's fault: it stays, and may try again.</summary>
    private static void Refuse(ClientConnection client, Error refused, ReadOnlyMemory<byte> id)
    {
        client.Send(Frames.Error(refused, id.Span));
        if (refused.Kind == ErrorKind.Unauthenticated)
        {
            client.Close(CloseReasons.TokenRefused);
        }
    }
}
