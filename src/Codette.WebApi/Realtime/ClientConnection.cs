using System.Buffers;
using System.Net.WebSockets;
using Codette.Application.Identity;
using Codette.Domain.Common;

namespace Codette.WebApi.Realtime;

/// <summary>
/// One open socket. Messages are read and carried out one after the other; what is to be sent waits in a bounded queue,
/// and a write loop runs only while something waits there. An idle socket holds no buffer, no timer and one parked read.
/// </summary>
internal sealed class ClientConnection(
    long id, WebSocket socket, Caller caller, SessionId session, RealtimeOptions options, TimeProvider time, ILogger logger)
{
    private const int FirstBuffer = 4_096;

    private readonly Lock _gate = new();
    private readonly OutboundQueue _queue = new(options.MaxQueuedFrames, options.MaxQueuedBytes);
    private CommandRate _rate = CommandRate.Of(options, time);
    private CloseReason? _closing;
    private bool _closeSent;
    private bool _writing;
    private long _closingSince;
    private long _sendingSince;
    private TaskCompletionSource? _written;

    public long Id => id;

    public Caller Caller => caller;

    public SessionId Session => session;

    /// <summary>Puts a frame in line without sending it; a client that has no room left is closed.</summary>
    public void Offer(in Frame frame)
    {
        lock (_gate)
        {
            if (_closing is null && !_queue.TryAdd(frame))
            {
                BeginClose(CloseReasons.SlowClient);
            }
        }
    }

    /// <summary>Starts to send what is in line, unless that is under way. Never waits for the client.</summary>
    public void Flush()
    {
        lock (_gate)
        {
            if (_writing || (_queue.Count == 0 && !IsCloseDue))
            {
                return;
            }

            _writing = true;
        }

        _ = Write();
    }

    public void Send(in Frame frame)
    {
        Offer(frame);
        Flush();
    }

    /// <summary>Sends the reason and ends; only the first one counts. Never waits for the client.</summary>
    public void Close(CloseReason reason)
    {
        lock (_gate)
        {
            BeginClose(reason);
        }

        Flush();
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

    /// <summary>Closes a client that has not taken a frame for too long, and cuts off one that does not answer a close.</summary>
    public void Watch()
    {
        var now = time.GetTimestamp();
        lock (_gate)
        {
            if (_closing is null)
            {
                if (_writing && time.GetElapsedTime(_sendingSince, now) > options.SendTimeout)
                {
                    BeginClose(CloseReasons.SlowClient);
                }

                return;
            }

            if (time.GetElapsedTime(_closingSince, now) <= options.CloseTimeout || socket.State is WebSocketState.Aborted)
            {
                return;
            }
        }

        logger.SocketCutOff(id);
        socket.Abort();
    }

    /// <summary>Reads and dispatches until either side has closed, and everything has been sent or the client cut off.</summary>
    public async Task Run(FrameDispatcher dispatcher, CancellationToken aborted)
    {
        var end = "closed by the client";
        try
        {
            while (true)
            {
                // An empty read waits for a message without holding a buffer.
                var first = await socket.ReceiveAsync(Memory<byte>.Empty, CancellationToken.None);
                if (first.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                if (!await ReadMessage(first, dispatcher, aborted))
                {
                    break;
                }
            }
        }
        catch (Exception lost) when (IsLoss(lost))
        {
            end = "connection lost";
        }

        Close(CloseReasons.Normal);
        await Written();
        logger.SocketEnded(id, _closing is { } reason && reason != CloseReasons.Normal ? reason.Name : end);
    }

    private bool IsCloseDue => _closing is not null && !_closeSent;

    private static bool IsLoss(Exception failure) =>
        failure is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException;

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
                if (length == Math.Min(buffer.Length, options.MaxMessageBytes))
                {
                    length = MakeRoom(ref buffer, length);
                }

                var room = buffer.AsMemory(0, Math.Min(buffer.Length, options.MaxMessageBytes))[length..];
                part = await socket.ReceiveAsync(room, CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return false;
                }

                length += part.Count;
            }

            if (_closing is null) // what comes after a close began is read only to find the client's own close
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

    private void BeginClose(CloseReason reason)
    {
        if (_closing is not null)
        {
            return;
        }

        _closing = reason;
        _closingSince = time.GetTimestamp();
        if (reason == CloseReasons.SlowClient)
        {
            _queue.Clear();
        }

        if (reason != CloseReasons.Normal && reason != CloseReasons.GoingAway)
        {
            logger.SocketRefused(id, reason.Code, reason.Name);
        }
    }

    private async Task Write()
    {
        try
        {
            while (TryNext(out var frame, out var close))
            {
                await (close is null
                    ? socket.SendAsync(frame.Utf8, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None)
                    : new ValueTask(socket.CloseOutputAsync((WebSocketCloseStatus)close.Code, close.Name, CancellationToken.None)));
            }
        }
        catch (Exception lost) when (IsLoss(lost))
        {
            socket.Abort(); // the read loop ends with it
            Lose();
        }
    }

    private bool TryNext(out Frame frame, out CloseReason? close)
    {
        lock (_gate)
        {
            close = null;
            _sendingSince = time.GetTimestamp();
            if (_queue.TryTake(out frame))
            {
                return true;
            }

            if (IsCloseDue)
            {
                _closeSent = true;
                close = _closing;
                return true;
            }

            _writing = false;
            _written?.TrySetResult();
            return false;
        }
    }

    /// <summary>Nothing can be sent any more.</summary>
    private void Lose()
    {
        lock (_gate)
        {
            _closing ??= CloseReasons.Normal;
            _closeSent = true;
            _queue.Clear();
            _writing = false;
            _written?.TrySetResult();
        }
    }

    private Task Written()
    {
        lock (_gate)
        {
            return _writing
                ? (_written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task
                : Task.CompletedTask;
        }
    }
}
