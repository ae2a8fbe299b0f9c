using System.Collections.Concurrent;
using Codette.Application.Diagnostics;
using Codette.Application.Identity;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Microsoft.Extensions.Options;

namespace Codette.WebApi.Realtime;

/// <summary>All open sockets by owner and session.</summary>
internal sealed class ConnectionRegistry(IProcessRatios ratios, TimeProvider time, IOptions<RealtimeOptions> options) : ISocketProbe
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

    /// <summary>What the status frames tell of the server.</summary>
    public ServerFigures Figures() => new(Open, ratios.Read());

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

    /// <summary>The session's room, which hears of changes from now on. Give it back with <see cref="Release"/>, unless a socket
    /// enters it.</summary>
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

    /// <summary>Lets a socket into a room that is held for it.</summary>
    public void Enter(Room room, ClientConnection client, Transport read)
    {
        lock (_gate)
        {
            _open++;
            _arrival.TrySetResult();
        }

        Place(room, client, read);
    }

    /// <summary>
    /// Takes a socket to a room of another owner, which is held for it. After <paramref name="farewell"/> it hears the new
    /// room's greeting, and nothing of the old one any more.
    /// </summary>
    public void Move(ClientConnection client, Room room, Caller caller, Transport read, in Frame farewell)
    {
        var left = client.Room!;
        left.Leave(client);
        client.DropStates();
        client.Become(caller);
        client.Offer(farewell);
        Place(room, client, read);
        Release(left);
    }

    /// <summary>Takes a socket out of its room, and gives the room back.</summary>
    public void Leave(ClientConnection client)
    {
        var room = client.Room!;
        room.Leave(client);
        lock (_gate)
        {
            _open--;
        }

        Release(room);
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
        var server = Figures();
        foreach (var (_, room) in _rooms)
        {
            room.TellStatus(server, isTurn);
        }

        MarkBroadcast();
    }

    /// <summary>Looks after clients that do not take what they are sent, or whose tokens have ended.</summary>
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

    private void Place(Room room, ClientConnection client, Transport read)
    {
        client.Room = room;
        room.Enter(client, read, Figures());
        bool closed;
        lock (_gate)
        {
            closed = _closed;
        }

        if (closed)
        {
            client.Close(CloseReasons.GoingAway); // it may have come after all others were sent away
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
