namespace Codette.WebApi.Realtime;

/// <summary>What a frame tells. Of a state only the newest matters; everything else must arrive.</summary>
internal enum FrameTopic : byte
{
    Message,
    TransportState,
    ServerStatus,
}

/// <summary>A frame ready to be sent, to any number of clients.</summary>
internal readonly record struct Frame(ReadOnlyMemory<byte> Utf8, FrameTopic Topic = FrameTopic.Message);

/// <summary>
/// What waits for one client, within bounds. A state takes the place of the unsent older one of its topic. Not safe for use
/// by several threads: its connection guards it.
/// </summary>
internal sealed class OutboundQueue(int maxFrames, int maxBytes)
{
    private const int WorthTrimming = 32;

    /// <summary>The frames in order; for a state, only its place: the frame itself is the newest of its topic.</summary>
    private readonly Queue<Frame> _places = new();
    private Frame? _transportState;
    private Frame? _serverStatus;

    public int Count => _places.Count;

    /// <summary>The bytes of all waiting frames.</summary>
    public int Bytes { get; private set; }

    /// <summary>Time for those who cause frames to wait, where they can.</summary>
    public bool IsHalfFull => _places.Count * 2 >= maxFrames || Bytes * 2L >= maxBytes;

    /// <summary>False, and nothing is added, when a bound is reached.</summary>
    public bool TryAdd(in Frame frame)
    {
        var older = frame.Topic == FrameTopic.Message ? null : Newest(frame.Topic);
        var bytes = Bytes + frame.Utf8.Length - (older?.Utf8.Length ?? 0);
        if (bytes > maxBytes || (older is null && _places.Count == maxFrames))
        {
            return false;
        }

        Bytes = bytes;
        if (older is null)
        {
            _places.Enqueue(frame);
        }

        if (frame.Topic != FrameTopic.Message)
        {
            Newest(frame.Topic) = frame;
        }

        return true;
    }

    public bool TryTake(out Frame frame)
    {
        if (!_places.TryDequeue(out frame))
        {
            return false;
        }

        if (frame.Topic != FrameTopic.Message)
        {
            ref var newest = ref Newest(frame.Topic);
            frame = newest.GetValueOrDefault();
            newest = null;
        }

        Bytes -= frame.Utf8.Length;
        if (_places.Count == 0 && _places.Capacity > WorthTrimming)
        {
            _places.TrimExcess();
        }

        return true;
    }

    /// <summary>Drops the states that wait: their client has left the room that they are of.</summary>
    public void DropStates()
    {
        for (var left = _places.Count; left > 0; left--)
        {
            if (_places.Dequeue() is { Topic: FrameTopic.Message } kept)
            {
                _places.Enqueue(kept);
            }
        }

        Bytes -= (_transportState?.Utf8.Length ?? 0) + (_serverStatus?.Utf8.Length ?? 0);
        (_transportState, _serverStatus) = (null, null);
    }

    public void Clear()
    {
        _places.Clear();
        _places.TrimExcess();
        (_transportState, _serverStatus, Bytes) = (null, null, 0);
    }

    private ref Frame? Newest(FrameTopic topic) =>
        ref topic == FrameTopic.TransportState ? ref _transportState : ref _serverStatus;
}
