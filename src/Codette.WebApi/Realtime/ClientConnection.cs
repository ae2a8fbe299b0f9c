using System.Buffers;
using System.Net.WebSockets;
using Codette.Application.Identity;
using Codette.Domain.Common;
using Codette.WebApi.Identity;

namespace Codette.WebApi.Realtime;

/// <summary>
/// One open socket. Messages are read and carried out one after the other. An idle socket holds no buffer, no timer and one
/// parked read.
/// </summary>
internal sealed class ClientConnection(
    long id, WebSocket socket, Caller caller, SessionId session, RealtimeOptions options, TimeProvider time, ILogger logger)
{
    private const int FirstBuffer = 4_096;

    private readonly Outbox _outbox = new(id, socket, options, time, logger);
    private CommandRate _rate = CommandRate.Of(options, time);
    private volatile Caller _caller = caller;

    public long Id => id;

    /// <summary>Who it speaks for. Only its own reader changes that, between two messages.</summary>
    public Caller Caller => _caller;

    /// <summary>Where it is. Its registry sets it.</summary>
    public Room? Room { get; set; }

    /// <summary>Whether its caller's token has ended.</summary>
    public bool HasExpired => _caller.ExpiresAt is { } end && TokenRules.HasPassed(end, time);

    public SessionId Session => session;

    /// <inheritdoc cref="Outbox.Offer"/>
    public void Offer(in Frame frame) => _outbox.Offer(frame);

    /// <inheritdoc cref="Outbox.Flush"/>
    public void Flush() => _outbox.Flush();

    /// <inheritdoc cref="Outbox.Close"/>
    public void Close(CloseReason reason) => _outbox.Close(reason);

    /// <inheritdoc cref="Outbox.DropStates"/>
    public void DropStates() => _outbox.DropStates();

    /// <summary>Closes a client whose token has ended, or that does not take what it is sent.</summary>
    public void Watch()
    {
        if (HasExpired)
        {
            Close(CloseReasons.TokenExpired);
        }

        _outbox.Watch();
    }

    /// <summary>Speaks for that caller from now on.</summary>
    public void Become(Caller next) => _caller = next;

    public void Send(in Frame frame)
    {
        _outbox.Offer(frame);
        _outbox.Flush();
    }

    /// <summary>Counts a message; a client that sends too many is closed, and then this is false.</summary>
    public bool MayCommand()
    {
        if (_rate.TryTake(time.GetTimestamp()))
        {
            return true;
        }

        Close(CloseReasons.TooManyMessages);
        return false;
    }

    /// <summary>Reads and dispatches until either side has closed, and everything has been sent or the client cut off.</summary>
    public async Task Run(FrameDispatcher dispatcher, CancellationToken aborted)
    {
        var end = "closed by the client";
        try
        {
            ValueWebSocketReceiveResult first;
            do
            {
                // An empty read waits for a message without holding a buffer.
                first = await socket.ReceiveAsync(Memory<byte>.Empty, CancellationToken.None);
            }
            while (first.MessageType != WebSocketMessageType.Close && await ReadMessage(first, dispatcher, aborted));
        }
        catch (Exception lost) when (Outbox.IsLoss(lost))
        {
            end = "connection lost";
        }

        Close(CloseReasons.Normal);
        await _outbox.Written();
        logger.SocketEnded(id, _outbox.Closing is { } reason && reason != CloseReasons.Normal ? reason.Name : end);
    }

    /// <returns>False when the client closed in the middle of it.</returns>
    private async ValueTask<bool> ReadMessage(
        ValueWebSocketReceiveResult part, FrameDispatcher dispatcher, CancellationToken aborted)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            var length = 0;
            while (!part.EndOfMessage)
            {
                if (length == Limit(buffer))
                {
                    length = MakeRoom(ref buffer, length);
                }

                part = await socket.ReceiveAsync(buffer.AsMemory(length, Limit(buffer) - length), CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return false;
                }

                length += part.Count;
            }

            await _outbox.Room();
            if (_outbox.Closing is null) // what comes after a close began is read only to find the client's own close
            {
                await dispatcher.Dispatch(this, part.MessageType, buffer.AsMemory(0, length), aborted);
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private int Limit(byte[] buffer) => Math.Min(buffer.Length, options.MaxMessageBytes);

    /// <summary>A larger buffer; or, where the message is too long for any, the same one from its start.</summary>
    private int MakeRoom(ref byte[] buffer, int length)
    {
        if (length >= options.MaxMessageBytes)
        {
            Close(CloseReasons.MessageTooBig);
            return 0;
        }

        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
        return length;
    }
}
