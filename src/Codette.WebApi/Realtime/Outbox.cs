using System.Net.WebSockets;

namespace Codette.WebApi.Realtime;

/// <summary>
/// The sending half of a socket: what waits in a bounded queue, a write loop that runs only while something waits there, and
/// the way to the end. Nothing here makes a caller wait for the client.
/// </summary>
internal sealed class Outbox(long id, WebSocket socket, RealtimeOptions options, TimeProvider time, ILogger logger)
{
    private readonly Lock _gate = new();
    private readonly OutboundQueue _queue = new(options.MaxQueuedFrames, options.MaxQueuedBytes);
    private bool _closeSent;
    private bool _writing;
    private long _closingSince;
    private long _sendingSince;
    private TaskCompletionSource? _room;
    private TaskCompletionSource? _written;

    /// <summary>Why this socket ends, once it does.</summary>
    public CloseReason? Closing { get; private set; }

    private bool IsCloseDue => Closing is not null && !_closeSent;

    /// <summary>Whether a failure of a socket means no more than that its client is gone.</summary>
    public static bool IsLoss(Exception failure) =>
        failure is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException;

    /// <summary>Puts a frame in line without sending it; a client that has no room left is closed.</summary>
    public void Offer(in Frame frame)
    {
        lock (_gate)
        {
            if (Closing is null && !_queue.TryAdd(frame))
            {
                BeginClose(CloseReasons.SlowClient);
            }
        }
    }

    /// <inheritdoc cref="OutboundQueue.DropStates"/>
    public void DropStates()
    {
        lock (_gate)
        {
            _queue.DropStates();
        }
    }

    /// <summary>Starts to send what is in line, unless that is under way.</summary>
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

    /// <summary>Sends what is in line, then the reason; only the first one counts.</summary>
    public void Close(CloseReason reason)
    {
        lock (_gate)
        {
            BeginClose(reason);
        }

        Flush();
    }

    /// <summary>Ends when there is room for answers: a client that asks faster than it reads is slowed down, not closed.</summary>
    public Task Room()
    {
        lock (_gate)
        {
            return Closing is null && _queue.IsHalfFull ? (_room = Signal()).Task : Task.CompletedTask;
        }
    }

    /// <summary>Ends when nothing is being sent any more.</summary>
    public Task Written()
    {
        lock (_gate)
        {
            return _writing ? (_written = Signal()).Task : Task.CompletedTask;
        }
    }

    /// <summary>Closes a client that has not taken a frame for too long, and cuts off one that does not answer a close.</summary>
    public void Watch()
    {
        var now = time.GetTimestamp();
        lock (_gate)
        {
            if (Closing is null)
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

    private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void BeginClose(CloseReason reason)
    {
        if (Closing is not null)
        {
            return;
        }

        Closing = reason;
        _room?.TrySetResult();
        _closingSince = time.GetTimestamp();
        if (reason == CloseReasons.SlowClient)
        {
            _queue.Clear();
        }

        if (reason != CloseReasons.Normal && reason != CloseReasons.GoingAway && reason != CloseReasons.TokenExpired)
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
                if (!_queue.IsHalfFull)
                {
                    _room?.TrySetResult();
                }

                return true;
            }

            if (IsCloseDue)
            {
                _closeSent = true;
                close = Closing;
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
            Closing ??= CloseReasons.Normal;
            _room?.TrySetResult();
            _closeSent = true;
            _queue.Clear();
            _writing = false;
            _written?.TrySetResult();
        }
    }
}
