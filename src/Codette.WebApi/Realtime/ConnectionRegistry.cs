using System.Collections.Concurrent;
using Codette.Application.Diagnostics;
using Codette.Application.Identity;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Microsoft.Extensions.Options;

namespace Codette.WebApi.Realtime;

/// <summary>All open sockets by owner and session.</summary>
internal sealed class ConnectionRegistry(TimeProvider time, IOptions<RealtimeOptions> options, IProcessRatios ratios) : ISocketProbe
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<(OwnerId Owner, SessionId Session), Room> _rooms = new();
    private TaskCompletionSource _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _taken;
    private int _open;
    private bool _closed;
    private DateTimeOffset? _lastBroadcast;

    /// <summary>Open sockets. One browser tab may have several, so this is not a number of people.</summary>
    public int Open => Volatile.Read(ref _open);

    /// <summary>How the server is now.</summary>
    public ServerReading Read() => new(Open, ratios.Read());

    /// <summary>Sessions that have sockets.</summary>
    public int Rooms => _rooms.Count;

    /// <summary>When a state was last sent to more than its asker, or null.</summary>
    public DateTimeOffset? LastBroadcastAt
    {
        get
        {
            lock (_gate)
            {
                return _lastBroadcast;
            }
        }
    }

    /// <summary>Takes one of the places for sockets, or false when there is none. Give it back with <see cref="GiveBack"/>.</summary>
    public bool TryTakePlace()
    {
        if (Interlocked.Increment(ref _taken) <= options.Value.MaxSockets)
        {
            return true;
        }

        GiveBack();
        return false;
    }

    public void GiveBack() => Interlocked.Decrement(ref _taken);

    /// <summary>The session's room, which hears of changes from now on. Give it back with <see cref="Release"/>.</summary>
    public Room Hold(Caller caller, SessionId session)
    {
        lock (_gate)
        {
            var room = _rooms.GetOrAdd((caller.Owner, session), key => new Room(key.Owner, key.Session, time));
            room.Holders++;
            return room;
        }
    }

    public Room? Find(OwnerId owner, SessionId session) => _rooms.GetValueOrDefault((owner, session));

    public void Release(Room room)
    {
        lock (_gate)
        {
            if (--room.Holders == 0)
            {
                _rooms.TryRemove((room.Owner, room.Session), out _);
            }
        }
    }

    public void Enter(Room room, ClientConnection client, Transport read)
    {
        bool closed;
        lock (_gate)
        {
            closed = _closed;
            _open++;
            _arrival.TrySetResult();
        }

        room.Enter(client, read, Read());
        if (closed)
        {
            client.Close(CloseReasons.GoingAway);
        }
    }

    public void Leave(Room room, ClientConnection client)
    {
        room.Leave(client);
        lock (_gate)
        {
            _open--;
        }
    }

    /// <summary>Ends when a socket is open.</summary>
    public Task Arrival()
    {
        lock (_gate)
        {
            if (_open == 0 && _arrival.Task.IsCompleted)
            {
                _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            return _arrival.Task;
        }
    }

    /// <summary>Tells every session that plays where it is.</summary>
    public void TellPositions()
    {
        var told = false;
        foreach (var (_, room) in _rooms)
        {
            told |= room.TellPosition();
        }

        if (told)
        {
            MarkBroadcast();
        }
    }

    /// <summary>Tells how the server is to the sockets whose turn it is, so that not all are told in the same moment.</summary>
    /// <param name="turn">Counts up by one from call to call.</param>
    /// <param name="turns">After how many calls everyone has been told.</param>
    public void TellStatus(long turn, int turns)
    {
        Predicate<ClientConnection> isTurn = client => client.Id % turns == turn % turns;
        Func<ServerReading> server = Read;
        foreach (var (_, room) in _rooms)
        {
            room.TellStatus(server, isTurn);
        }

        MarkBroadcast();
    }

    /// <summary>Looks after clients that do not take what they are sent.</summary>
    public void Watch() => ForEach(client => client.Watch());

    /// <summary>Sends every socket away, and those that still come.</summary>
    public void CloseAll()
    {
        lock (_gate)
        {
            _closed = true;
        }

        ForEach(client => client.Close(CloseReasons.GoingAway));
    }

    /// <summary>Notes that something was told now.</summary>
    public void MarkBroadcast()
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            _lastBroadcast = now;
        }
    }

    private void ForEach(Action<ClientConnection> act)
    {
        foreach (var (_, room) in _rooms)
        {
            foreach (var client in room.Clients)
            {
                act(client);
            }
        }
    }
}
